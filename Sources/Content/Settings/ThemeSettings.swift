package import Brand
package import Diagnostics
package import YAMLSchema

/// What `site.yaml` says under `theme:`, before any file that it names is looked for.
package struct ThemeSettings: Sendable, Hashable {
    /// The look to start from.
    package var look = Look.standard
    /// The colours that the site chooses.
    package var colors: [BaseColor: Located<Color>] = [:]
    /// Those for dark surroundings.
    package var darkColors: [BaseColor: Located<Color>] = [:]
    /// The sign of the site in the header.
    package var logo: WrittenLogo?
    /// The images that browsers and phones show for the site.
    package var icons: [Located<String>] = []
    /// The files of fonts for each use.
    package var fonts: [FontUse: [Located<String>]] = [:]
    /// The site's own style sheet.
    package var styleSheet: Located<String>?
    /// Where the settings stand; `nil` where there are none.
    package var location: SourceLocation?

    package init() {}
}

/// The sign of the site as its author names it.
package struct WrittenLogo: Sendable, Hashable {
    package let light: Located<String>
    /// For dark surroundings, where that is another file.
    package let dark: Located<String>?
    /// What it says, for those who do not see it.
    package let alt: String
}

extension ThemeSettings {
    init(_ value: YAMLValue, into report: inout DiagnosticReport) {
        location = value.location
        var reader = MappingReader(value, of: "the theme")
        if let name = reader.string("look") {
            if let look = Look.all.first(where: { $0.name == name.value }) {
                self.look = look
            } else {
                reader.add(Diagnostic(
                    .wrongType, "there is no look '\(name.value)'", at: name.location,
                    help: Suggestion.nearest(to: name.value, among: Look.all.map(\.name)).map { "did you mean '\($0)'?" }
                        ?? "the looks are \(Look.all.map(\.name).joined(separator: ", "))"))
            }
        }
        var nested = DiagnosticReport()
        colors = reader.value("colors").map { Self.colors($0, into: &nested) } ?? [:]
        darkColors = reader.value("dark-colors").map { Self.colors($0, into: &nested) } ?? [:]
        logo = reader.value("logo").flatMap { WrittenLogo($0, into: &nested) }
        icons = reader.strings("icon")
        if let value = reader.value("fonts") {
            var fonts = MappingReader(value, of: "the list of fonts")
            for use in FontUse.allCases { self.fonts[use] = fonts.strings(use.rawValue) }
            nested.merge(fonts.finish())
        }
        styleSheet = reader.string("stylesheet")
        report.merge(reader.finish())
        report.merge(nested)
    }

    private static func colors(_ value: YAMLValue, into report: inout DiagnosticReport) -> [BaseColor: Located<Color>] {
        var reader = MappingReader(value, of: "the list of colours")
        var colors: [BaseColor: Located<Color>] = [:]
        for name in BaseColor.allCases {
            guard let text = reader.string(name.rawValue) else { continue }
            if let color = Color(hex: text.value) {
                colors[name] = Located(color, at: text.location)
            } else {
                reader.add(Diagnostic(
                    .wrongType, "'\(name.rawValue)' takes a colour, not '\(text.value)'", at: text.location,
                    help: "write it with six digits and in quotes, such as \"#0a5866\""))
            }
        }
        report.merge(reader.finish())
        return colors
    }
}

extension WrittenLogo {
    /// Reads a logo: a mapping of `light`, `dark` and `alt`. A file alone says nothing to those who do not see it.
    init?(_ value: YAMLValue, into report: inout DiagnosticReport) {
        guard value.isMapping else {
            report.add(
                .missingKey, "the logo has no 'alt'", at: value.location,
                help: "write {light: \(value.text ?? "media/logo.svg"), alt: …}: what the logo says, for those who cannot see it")
            return nil
        }
        var reader = MappingReader(value, of: "the logo")
        let light = reader.requiredString("light")
        let dark = reader.string("dark")
        let alt = reader.requiredString("alt", help: "write what the logo says, for those who cannot see it")
        report.merge(reader.finish())
        guard let light, let alt else { return nil }
        self.init(light: light, dark: dark, alt: alt.value)
    }
}
