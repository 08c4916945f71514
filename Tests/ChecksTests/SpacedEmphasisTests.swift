import Testing

@Suite("Emphasis that a blank keeps from being any")
struct SpacedEmphasisTests {
    @Test("Single signs around a few words are told from those that mean something else", arguments: [
        ("This is *important *indeed.", "spaced-emphasis 4:9"), ("This is * important* indeed.", "spaced-emphasis 4:9"),
        ("This is _very important _, indeed.", "spaced-emphasis 4:9"), ("The (*vis-\u{E0}-vis *) of it.", "spaced-emphasis 4:6"),
        ("A *word* and *another * one.", "spaced-emphasis 4:14"),
    ])
    func found(text: String, brief: String) throws {
        #expect(try check(section: text + "\n").map(\.brief).filter { $0.hasPrefix("spaced") } == [brief])
    }

    @Test("Products, notes and lists are left alone", arguments: [
        "It is 2 * 3 * 4, a * b * c and width * height* depth.", "Hotels with 5* and with 4* and more.", "The price* and the cost *with tax.",
        "Prices* are gross. *See below.", "*Note: a first one. *Other notes follow.", "A \\*word \\*and more.", "* A list*\n* with stars *",
        "It is *important* and * so on.", "The snake_case _and other_names.", "Two ** three *four ** five*.", "`*code *here`", "p* value and q* value",
    ])
    func sound(text: String) throws {
        #expect(try check(section: text + "\n").map(\.brief).filter { $0.hasPrefix("spaced") } == [])
    }
}
