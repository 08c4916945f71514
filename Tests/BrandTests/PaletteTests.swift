import Brand
import Testing

@Suite("Colours of a brand")
struct PaletteTests {
    @Test("A colour is read as CSS writes it", arguments: [("#0a5866", "#0a5866"), ("#FFF", "#ffffff"), ("#a0c", "#aa00cc")])
    func hex(written: String, hex: String) throws {
        #expect(try #require(Color(hex: written)).hex == hex)
    }

    @Test("Anything else is no colour", arguments: ["0a5866", "#0a586", "teal", "#12345g", "#", "#+12345", "#１２３"])
    func noColor(written: String) { #expect(Color(hex: written) == nil) }

    /// Ratios as WebAIM's and other checkers give them.
    @Test("Contrast is that of WCAG", arguments: [
        ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.478), ("#767676", "#ffffff", 4.542), ("#ff0000", "#ffffff", 3.998),
        ("#0000ff", "#ffffff", 8.592), ("#123456", "#123456", 1.0),
    ])
    func contrast(one: String, other: String, ratio: Double) throws {
        let found = try #require(Color(hex: one)).contrast(with: #require(Color(hex: other)))
        #expect(abs(found - ratio) < 0.001)
    }

    @Test("Every look can be read, by day and by night", arguments: Look.all)
    func looks(look: Look) {
        let (light, dark) = look.palettes(light: [:], dark: [:])
        #expect(light.faults == [])
        #expect(dark.faults == [])
        #expect(!light.isDark && dark.isDark)
    }

    /// Of the four chosen colours only these can be wrong: what is derived from readable ones is readable.
    @Test("What is derived can be read wherever the colours chosen can", arguments: Look.all, ["#b3001b", "#0b3d91", "#5b2a86", "#0f6b3a", "#7a4a00"])
    func derived(look: Look, accent: String) throws {
        let accent = try #require(Color(hex: accent))
        let (light, dark) = look.palettes(light: [.accent: accent, .highlight: accent], dark: [:])
        #expect(light[.accent] == accent)
        #expect(light.faults == [] && dark.faults == [])
    }

    @Test("A dark ground by day is one by night, too")
    func darkGround() throws {
        let (light, dark) = Look.standard.palettes(
            light: [.background: try #require(Color(hex: "#10243a")), .text: try #require(Color(hex: "#f4f7fb")), .accent: try #require(Color(hex: "#8fd3ff"))],
            dark: [:])
        #expect(light.isDark && light == dark)
        #expect(light.faults == [])
    }

    @Test("The fault of a colour names the nearest that can be read, and one step less cannot")
    func nearest() throws {
        let gray = try #require(Color(hex: "#8a8a8a"))
        let (light, _) = Look.plain.palettes(light: [.text: gray], dark: [:])
        let fault = try #require(light.faults.first { $0.pair.foreground == .ink })
        #expect(fault.ratio < 4.5)
        let nearest = try #require(fault.nearest)
        let grounds = ContrastPair.all.filter { $0.foreground == .ink }.map { light[$0.background] }
        #expect(grounds.allSatisfy { nearest.contrast(with: $0) >= 4.5 })
        let brighter = Color(red: nearest.red + 1, green: nearest.green + 1, blue: nearest.blue + 1)
        #expect(!grounds.allSatisfy { brighter.contrast(with: $0) >= 4.5 })
    }
}
