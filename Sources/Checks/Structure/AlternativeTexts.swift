internal import Diagnostics
internal import Markdown

/// Images that people who cannot see them learn nothing of.
struct AlternativeTexts: PageCheck {
    private static let image = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>\n"

    static let missingAlt = Rule(
        "missing-alt", .warning,
        summary: "An image without an alternative text.",
        example: Rule.section("![](../media/map.svg)\n\n-- content/media/map.svg --\n\(image)"),
        corrected: Rule.section("![The routes of the first flights](../media/map.svg)\n\n-- content/media/map.svg --\n\(image)"),
        fix: "Write between the brackets what the image shows, for those who cannot see it.")

    static let filenameAlt = Rule(
        "filename-alt", .warning,
        summary: "An image whose text is the name of a file, which says nothing of what it shows.",
        example: Rule.section("![map.svg](../media/map.svg)\n\n-- content/media/map.svg --\n\(image)"),
        corrected: Rule.section("![The routes of the first flights](../media/map.svg)\n\n-- content/media/map.svg --\n\(image)"),
        fix: "Write what the image shows, for those who cannot see it.")

    static let rules = [missingAlt, filenameAlt]
    static let kinds: NodeKinds = [.image]

    init?(_ page: PageContext) {}

    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {
        let text = node.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let name = node.destination.split(separator: "/").last.map(String.init) ?? ""
        if text.isEmpty {
            findings.add(
                Self.missingAlt, "the image has no alternative text", at: walk.link?.range, line: walk.line,
                help: "write what it shows between the brackets")
        } else if text == name || Self.isFileName(text) {
            findings.add(
                Self.filenameAlt, "the image's text '\(text)' is a file's name", at: walk.link?.range, line: walk.line,
                help: "write what it shows")
        }
    }

    /// Whether a text is one word with the ending of an image, or a camera's name for one.
    private static func isFileName(_ text: String) -> Bool {
        guard !text.contains(" ") else { return false }
        let lower = text.lowercased()
        if [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"].contains(where: lower.hasSuffix) { return true }
        guard let camera = ["img_", "img-", "dsc_", "dsc", "dscn", "pict", "screenshot_"].first(where: lower.hasPrefix) else { return false }
        let rest = lower.dropFirst(camera.count)
        return rest.count > 2 && rest.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "_" || $0 == "-" || $0 == "n") }
    }
}
