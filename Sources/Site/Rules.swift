package import Diagnostics

extension Rule {
    /// A URL that a template would write and no page may hold.
    package static let refusedURL = Rule(
        "refused-url", .error,
        summary: "A URL with a scheme that is not allowed.",
        example: "-- templates/Pages/FAQPage.swift --\n\"<a href=\\\"\\(\\\"javascript:\\\" + name)\\\">\"",
        fix: "Use a URL with http, https or mailto, or a file of the content directory.",
        isEssential: true)

    /// A template that puts a value where it cannot be made safe.
    package static let unsafeTemplate = Rule(
        "unsafe-template", .error,
        summary: "A template that puts a value where no escaping makes it safe.",
        example: "-- templates/Pages/FAQPage.swift --\n\"<p class=\\(name)>\"",
        fix: "Put the value between tags or into a quoted attribute; for scripts there is JSON.",
        isEssential: true)
}

extension Rule {
    /// What filling templates finds.
    package static let ofTheme: [Rule] = [
        .refusedURL, .unsafeTemplate,
    ]
}
