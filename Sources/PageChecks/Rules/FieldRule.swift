package import Diagnostics

extension Rule {
    /// A field that does not say what it is for.
    package static let pageUnlabelledField = Rule(
        "page-unlabelled-field", .warning,
        summary: "A field of a finished page without a label.",
        example: "-- public/index.html --\n<!doctype html>\n<html lang=\"en\"><title>A</title><main><h1>A</h1><input type=\"search\"></main></html>\n",
        fix: "Write a `label` around it or one with `for` and its id; a placeholder is not a label.")
}

/// Fields have labels.
struct FieldRule: PageRule {
    private var labelDepth = 0
    private var labelled: Set<String> = []
    private var unnamed: [(id: String?, range: Range<Int>?)] = []

    mutating func enter(_ element: HTMLElement, _ findings: inout HTMLFindings) {
        guard element.isHTML else { return }
        if element.tag == .label {
            labelDepth += 1
            if let id = element[.for] { labelled.insert(id) }
        } else if Self.isField(element), labelDepth == 0, !element.isLabelled, findings.hiddenDepth == 0 {
            unnamed.append((element[.id], element.range))
        }
    }

    mutating func leave(_ element: HTMLElement, _ findings: inout HTMLFindings) {
        if element.isHTML, element.tag == .label { labelDepth -= 1 }
    }

    mutating func finish(_ findings: inout HTMLFindings) {
        for field in unnamed where !(field.id.map(labelled.contains) ?? false) {
            findings.add(.pageUnlabelledField, "this field has no label", at: field.range, help: "write a label for it; a placeholder is not a label")
        }
    }

    private static func isField(_ element: HTMLElement) -> Bool {
        switch element.tag {
        case .select, .textarea, .meter, .progress: true
        case .input: !["hidden", "submit", "reset", "button", "image"].contains(element[.type]?.lowercased() ?? "")
        default: false
        }
    }
}
