internal import Diagnostics
internal import YAMLSchema

/// What the site wants of its images, from `images:`; without it they are published as they are.
package struct ImageSettings: Sendable, Hashable {
    /// The widths that images are offered in, in pixels, ascending.
    package private(set) var widths = [480, 960, 1600]
    /// Whether an image for previews is made for pages that have none.
    package private(set) var makesPreviews = true

    package init() {}
}

extension ImageSettings {
    /// Reads `images:`: a mapping of `widths` and `previews`.
    init(_ value: YAMLValue, into report: inout DiagnosticReport) {
        var reader = MappingReader(value, of: "the settings of images")
        if reader.has("widths") {
            let written = reader.value("widths").map { $0.items ?? [$0] } ?? []
            let widths = written.compactMap { $0.text.flatMap { Int($0) } }.filter { (16...8192).contains($0) }
            if widths.count == written.count, !widths.isEmpty, widths.count <= 8 {
                self.widths = Set(widths).sorted()
            } else {
                reader.add(Diagnostic(
                    .wrongType, "'widths' takes up to eight widths in pixels, from 16 to 8192", at: reader.value("widths")?.location ?? value.location,
                    help: "write such as [480, 960, 1600]"))
            }
        }
        makesPreviews = reader.bool("previews") ?? true
        report.merge(reader.finish())
    }
}
