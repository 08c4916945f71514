import Brand
import Content

/// A site's brand as CSS: the variables that the style sheet uses, and the site's fonts.
struct BrandStyle {
    let brand: SiteBrand

    /// What stands before the style sheet.
    var start: String { fontFaces + light + dark }

    /// What stands after it: where a look differs by more than its variables.
    var end: String { brand.look.rules }

    private var light: String {
        let families = FontUse.allCases.compactMap { use in
            self.families(for: use).map { "--\(use.variable): \($0);" }
        }
        return ":root { color-scheme: \(brand.colorScheme); \(brand.light.declarations) \(families.joined(separator: " ")) }\n"
    }

    private var dark: String {
        brand.dark == brand.light ? "" : "@media (prefers-color-scheme: dark) { :root { \(brand.dark.declarations) } }\n"
    }

    /// The site's own font for a use, one that is as tall until it is there, and those of the look.
    private func families(for use: FontUse) -> String? {
        let stack = brand.look.families(for: use)
        guard brand.fonts.contains(where: { $0.use == use }) else { return stack }
        return [#""\#(use.family)", "\#(use.family) fallback""#, stack ?? brand.look.families(for: .text)].compactMap(\.self).joined(separator: ", ")
    }

    private var fontFaces: String {
        brand.fonts.map { font in
            let notice = font.notice.isEmpty ? "" : "/*! \(font.notice.joined(separator: " ")) */\n"
            let weights = font.weights.count == 1 ? "\(font.weights.lowerBound)" : "\(font.weights.lowerBound) \(font.weights.upperBound)"
            return notice + """
                @font-face { font-family: "\(font.use.family)"; src: url("\(font.path.fileName)") format("woff2"); font-weight: \(weights); \
                font-style: \(font.isItalic ? "italic" : "normal"); font-display: swap; }

                """
        }.joined() + FontUse.allCases.compactMap { use in brand.fonts.first { $0.use == use }.map(fallback) }.joined()
    }

    /// A font of the reader's machine with the height of the site's own, so that lines stay where they are when that arrives.
    private func fallback(for font: BrandFont) -> String {
        """
        @font-face { font-family: "\(font.use.family) fallback"; src: \(Self.local(isSerif: brand.look.families(for: font.use)?.hasSuffix("sans-serif") == false)); \
        ascent-override: \(Self.percent(font.ascent)); descent-override: \(Self.percent(font.descent)); line-gap-override: 0%; }

        """
    }

    private static func percent(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)%" }

    private static func local(isSerif: Bool) -> String {
        (isSerif ? ["Georgia", "Times New Roman", "Noto Serif", "Liberation Serif"] : ["Arial", "Roboto", "Noto Sans", "Liberation Sans"])
            .map { "local(\"\($0)\")" }.joined(separator: ", ")
    }
}

extension SiteBrand {
    /// The schemes that pages have, as CSS names them.
    var colorScheme: String {
        if dark == light { return light.isDark ? "dark" : "light" }
        return "light dark"
    }

    /// A file of the theme with the colours of the brand in the place of variables, which an image does not know.
    func colored(_ bytes: [UInt8]) -> [UInt8] {
        var text = String(decoding: bytes, as: UTF8.self)
        for role in Palette.Role.allCases { text = text.replacing("var(--\(role.rawValue))", with: light[role].hex) }
        return Array(text.utf8)
    }
}

extension FontUse {
    /// The name of the site's own font for the use in the style sheet.
    fileprivate var family: String {
        switch self {
        case .text: "Site text"
        case .heading: "Site heading"
        case .interface: "Site interface"
        }
    }
}

extension PagePath {
    /// The name without the directories before it, as a file beside it refers to it.
    fileprivate var fileName: String { text.split(separator: "/").last.map(String.init) ?? text }
}
