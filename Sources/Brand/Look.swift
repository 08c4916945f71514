/// A look to start from: colours, and the fonts of the reader's machine for each use.
public struct Look: Sendable, Hashable {
    /// The name in `site.yaml`.
    public let name: String
    let light: BaseColors
    let dark: BaseColors
    /// The colours that are chosen rather than derived.
    let chosenLight: [Palette.Role: Color]
    let chosenDark: [Palette.Role: Color]
    /// The families of fonts for each use, as CSS lists them.
    let families: [FontUse: String]
    /// Declarations of CSS for headings and corners that differ from those of the style sheet.
    public let rules: String

    /// What pages look like where the site says nothing.
    public static let standard = Look(
        name: "standard",
        light: BaseColors(background: Color(0xfcfbf8), text: Color(0x17242a), accent: Color(0x0a5866), highlight: Color(0xf5b941)),
        dark: BaseColors(background: Color(0x12191c), text: Color(0xe4eaea), accent: Color(0x82cdd4), highlight: Color(0xf0b541)),
        chosenLight: [
            .raised: Color(0xffffff), .tint: Color(0xeef3f2), .soft: Color(0x4c5b63), .line: Color(0xcbd5d6), .accentStrong: Color(0x06404b),
            .onSignal: Color(0x17242a), .mark: Color(0xffedbd),
        ],
        chosenDark: [
            .raised: Color(0x1a2428), .tint: Color(0x1a2529), .soft: Color(0xa6b5b9), .line: Color(0x37474d), .accentStrong: Color(0xb3e6ea),
            .onSignal: Color(0x17242a), .mark: Color(0x4a3c12),
        ],
        families: [.text: serif, .interface: sansSerif], rules: "")

    /// White, one family of sans-serif letters for all, a clear blue.
    public static let plain = Look(
        name: "plain",
        light: BaseColors(background: Color(0xffffff), text: Color(0x1b1f24), accent: Color(0x0b57d0), highlight: Color(0xffc83d)),
        dark: BaseColors(background: Color(0x15181c), text: Color(0xe6e8eb), accent: Color(0x8ab4f8), highlight: Color(0xf2b93b)),
        chosenLight: [:], chosenDark: [:],
        families: [.text: sansSerif, .interface: sansSerif], rules: "h1, h2, h3 { letter-spacing: -0.015em; }")

    /// As a newspaper: serif letters for headings and interface too, hard lines, a dark red.
    public static let gazette = Look(
        name: "gazette",
        light: BaseColors(background: Color(0xfffdfa), text: Color(0x121212), accent: Color(0xa3121e), highlight: Color(0xe0b04a)),
        dark: BaseColors(background: Color(0x171514), text: Color(0xece8e3), accent: Color(0xff9b93), highlight: Color(0xe0b04a)),
        chosenLight: [:], chosenDark: [:],
        families: [.text: serif, .interface: sansSerif],
        rules: """
            .site-header { border-block-end: 3px double var(--ink); }
            .site-title { font-family: var(--heading); font-size: 1.15rem; }
            .page-head { border-block-end: 1px solid var(--ink); }
            .open-search, .open-path, .close { border-radius: 0; }
            """)

    /// The looks to choose from.
    public static let all = [standard, plain, gazette]

    private static let serif = #"Charter, "Bitstream Charter", "Iowan Old Style", "Sitka Text", Cambria, "Noto Serif", serif"#
    private static let sansSerif = #"system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif"#

    /// The families of fonts for a use, as CSS lists them; `nil` where they are those of the text.
    public func families(for use: FontUse) -> String? { families[use] }

    /// The colours of pages where a site chooses some of them.
    /// - Parameters:
    ///   - light: what the site chooses for bright surroundings.
    ///   - dark: what it chooses for dark ones; what it does not is derived from its other choices, or that of the look.
    /// - Returns: the colours for both.
    public func palettes(light: [BaseColor: Color], dark: [BaseColor: Color]) -> (light: Palette, dark: Palette) {
        let day = Self.palette(self.light, chosenLight, changed: light)
        // Pages that are dark by day are the same by night.
        if day.isDark {
            var base = self.light
            for (name, color) in light { base[name] = color }
            let chosen = chosenLight.filter { role, _ in !light.keys.contains { Palette.derived(from: $0).contains(role) } }
            return (day, Self.palette(base, chosen, changed: dark))
        }
        var night = dark
        if let highlight = light[.highlight], night[.highlight] == nil { night[.highlight] = highlight }
        if let accent = light[.accent] {
            if night[.background] == nil { night[.background] = Color(0x141618).mixed(with: accent, 12) }
            if night[.accent] == nil { night[.accent] = Self.brightened(accent, for: night[.background] ?? self.dark.background) }
        }
        return (day, Self.palette(self.dark, chosenDark, changed: night))
    }

    private static func palette(_ base: BaseColors, _ chosen: [Palette.Role: Color], changed: [BaseColor: Color]) -> Palette {
        var (base, chosen) = (base, chosen)
        for (name, color) in changed where base[name] != color {
            base[name] = color
            for role in Palette.derived(from: name) { chosen[role] = nil }
        }
        return Palette(base, chosen: chosen)
    }

    /// A colour with as much white as makes it readable on a dark ground and what is derived from that.
    private static func brightened(_ color: Color, for ground: Color) -> Color {
        let share = (0...255).first { color.mixed(with: .white, $0).contrast(with: ground) >= 7 } ?? 255
        return color.mixed(with: .white, share)
    }
}

/// What letters are for.
public enum FontUse: String, Sendable, CaseIterable {
    /// What is read from start to end.
    case text
    /// Headings; those of a site that names none are in the letters of the text.
    case heading
    /// What is looked at: navigation, labels, tables.
    case interface

    /// The variable of the style sheet that holds the families.
    public var variable: String {
        switch self {
        case .text: "read"
        case .heading: "heading"
        case .interface: "plain"
        }
    }
}
