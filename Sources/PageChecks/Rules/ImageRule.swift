package import Diagnostics

extension Rule {
    /// An image without a text in its place.
    package static let pageAlternative = Rule(
        "page-alternative", .warning,
        summary: "An image of a finished page without an alternative text.",
        example: "-- public/index.html --\n<!doctype html>\n<html lang=\"en\"><title>A</title><main><h1>A</h1><img src=\"a.png\"></main></html>\n",
        fix: "Write `alt` with what the image tells, or `alt=\"\"` if it is only decoration.")
}

/// Images have a text that stands in for them.
struct ImageRule: PageRule {
    mutating func enter(_ element: HTMLElement, _ findings: inout HTMLFindings) {
        let isImage = element.isHTML && (element.tag == .img || (element.tag == .input && element.attributes.has(.type, "image")))
        let lacksText =
            if isImage { !element.attributes.has(.alt) && !element.isLabelled && !element.attributes.has(.role, "presentation") }
            else { element.attributes.has(.role, "img") && !element.isLabelled }
        guard lacksText, findings.hiddenDepth == 0 else { return }
        let name = element[.src]?.split(separator: "/").last.map(String.init)
        findings.add(
            .pageAlternative, name.map { "the image '\($0)' has no alternative text" } ?? "this image has no alternative text",
            at: element.range, clues: name.map { [$0] } ?? [], help: "write alt=\"…\", empty if the image is only decoration")
    }
}
