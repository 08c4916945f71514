extension Rule {
    /// The code that a rule has now, by one that an author wrote: sites may have the former code of a renamed rule in their settings
    /// and comments.
    package static func currentCode(of code: String) -> String { currentCodes[code] ?? code }

    /// The codes of renamed rules by those that they had up to version 0.2.
    private static let currentCodes = [
        "address-taken": "path-taken", "blank-in-address": "space-in-destination", "host-address": "host-path",
        "large-picture": "large-image", "lost-address": "lost-url", "own-address": "own-url", "page-as-picture": "page-as-image",
        "picture-not-in-book": "image-not-in-book", "refused-address": "refused-url", "unknown-picture": "unknown-image",
        "unused-excuse": "unused-suppression",
    ]
}
