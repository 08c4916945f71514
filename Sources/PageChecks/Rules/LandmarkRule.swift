package import Diagnostics

extension Rule {
    /// A page whose parts cannot be told apart.
    package static let pageLandmark = Rule(
        "page-landmark", .warning,
        summary: "A finished page without one main part, or with several navigations that have no name.",
        example: "-- public/index.html --\n<!doctype html>\n<html lang=\"en\"><title>A</title><div><h1>A</h1></div></html>\n",
        fix: "Put the content into one `main`; give each `nav` a name with `aria-label` where there are several.")
}

/// The parts that a screen reader jumps to: one main part, and navigations that can be told apart.
struct LandmarkRule: PageRule {
    private var mains: [Range<Int>?] = []
    private var navigations: [(name: String?, range: Range<Int>?)] = []

    mutating func enter(_ element: HTMLElement, _ findings: inout HTMLFindings) {
        let attributes = element.attributes
        if element.isMain, !attributes.has(.hidden) { mains.append(element.range) }
        if element.isHTML && element.tag == .nav || attributes.has(.role, "navigation") {
            navigations.append((element.text(.ariaLabel) ?? element.text(.ariaLabelledby), element.range))
        }
    }

    mutating func finish(_ findings: inout HTMLFindings) {
        // A page that only sends its readers on has no content.
        if findings.isRedirect { return }
        if mains.isEmpty { findings.add(.pageLandmark, "the page has no main part", at: nil, help: "put its content into a main element") }
        for range in mains.dropFirst() { findings.add(.pageLandmark, "the page has a second main part", at: range, isContent: false) }
        guard navigations.count > 1 else { return }
        for navigation in navigations where navigation.name == nil {
            findings.add(
                .pageLandmark, "this navigation has no name, and the page has \(navigations.count)", at: navigation.range,
                isContent: false, help: "name it with aria-label")
        }
    }
}
