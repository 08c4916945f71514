import Brand
import SiteFixtures
import Testing

@Suite("Fonts as WOFF2")
struct WebFontTests {
    @Test("The measures of a line are those that browsers take")
    func measures() throws {
        // 1900 and 500 of 2048.
        let plain = try WebFont(Array(TestFonts.plain))
        #expect(plain.ascent == 928 && plain.descent == 244)
        #expect(plain.weights == 700...700 && !plain.isItalic)
        // 1434 and 410 of 2048, as the font asks for its typographic measures.
        let typographic = try WebFont(Array(TestFonts.typographic))
        #expect(typographic.ascent == 700 && typographic.descent == 200)
        #expect(typographic.isItalic)
        let silent = try WebFont(Array(TestFonts.silent))
        #expect(silent.ascent == 800 && silent.descent == 200)
    }

    @Test("A variable font has a range of weights")
    func variable() throws { #expect(try WebFont(Array(TestFonts.variable)).weights == 200...900) }

    @Test("What the font says of its licence is kept")
    func notice() throws {
        #expect(try WebFont(Array(TestFonts.plain)).notice == ["By the makers of T", "OFL 1.1", "https://openfontlicense.org"])
    }

    @Test("Of a damaged file nothing is taken, wherever it ends")
    func damaged() {
        let whole = Array(TestFonts.plain)
        for end in 0..<whole.count - 4 { #expect(throws: WebFont.Fault.self) { try WebFont(Array(whole[..<end])) } }
        #expect(throws: WebFont.Fault.noWOFF2) { try WebFont(Array("wOFF".utf8) + whole[4...]) }
        #expect(throws: WebFont.Fault.collection) { try WebFont(Array("wOF2ttcf".utf8) + whole[8...]) }
    }
}
