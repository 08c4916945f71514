import Figures
import Localization
import Testing

@Suite("Numbers in data")
struct NumberTests {
    @Test("are read plainly or in the way of the language", arguments: [
        ("en", "1234.5", 1234.5), ("en", "1,234.5", 1234.5), ("en", "−3", -3), ("en", "83%", 83), ("de", "1,5", 1.5), ("de", "1.5", 1.5),
        ("de", "1.234,5", 1234.5), ("de", "1.234.567", 1_234_567), ("fr", "1\u{202F}234,5", 1234.5), ("fr", "10 000", 10_000),
        ("ar", "١٠٫٢", 10.2), ("ar", "١٬٢٣٤", 1234), ("en", "1.2e-7", 1.2e-7), ("hi", "12,34,567.5", 1_234_567.5), ("de-CH", "1’234.5", 1234.5),
        ("en", ".5", 0.5), ("de", "1,234", 1.234),
    ])
    func numbers(language: String, text: String, expected: Double) {
        guard case .number(let value, _) = NumberReader(language: language).read(text) else {
            Issue.record("\(text) is \(NumberReader(language: language).read(text))")
            return
        }
        #expect(value == expected)
    }

    @Test("that may be two things are refused, and nothing is no number", arguments: [
        ("de", "1.234", NumberReader.Outcome.ambiguous), ("fr", "1.234", .ambiguous), ("en", "", .missing), ("en", " ", .missing),
        ("en", "n/a", .text), ("en", "1,2,3", .text), ("en", "1.2.3", .text), ("en", "12,34", .text), ("en", "--3", .text), ("en", "inf", .text),
    ])
    func refused(language: String, text: String, expected: NumberReader.Outcome) {
        #expect(NumberReader(language: language).read(text) == expected)
    }

    @Test("are told by the decimal sign that their author names")
    func named() {
        #expect(NumberReader(language: "de", decimalSign: ",").read("1.234") == .number(1234, decimals: 0))
        #expect(NumberReader(language: "de", decimalSign: ".").read("1.234") == .number(1.234, decimals: 3))
    }

    /// Values of Unicode CLDR 41, as `numbers` of its `common/main` has them.
    @Test("are written in the way of the language", arguments: [
        ("en", 1234.5, 1, "1,234.5"), ("fr", 10.2, 1, "10,2"), ("fr", 71234, 0, "71\u{202F}234"), ("de", 1234.5, 1, "1.234,5"),
        ("es", 1234, 0, "1234"), ("es", 12345, 0, "12.345"), ("ar", 10.2, 1, "١٠٫٢"), ("ar-u-nu-latn", 10.2, 1, "10.2"), ("de-CH", 1234, 0, "1’234"),
        ("hi", 1_234_567.5, 1, "12,34,567.5"), ("en", -3, 0, "−3"), ("en", -0.04, 1, "0.0"), ("pl", 1234, 0, "1234"), ("de-AT", 1234, 0, "1\u{A0}234"),
    ])
    func written(language: String, number: Double, decimals: Int, expected: String) {
        #expect(NumberStyle(language: language).text(number, decimals: decimals) == expected)
    }

    @Test("are short where zeros end their fraction", arguments: [
        (0.0, 2, "0"), (-0.0, 1, "0"), (-0.004, 2, "0"), (0.05, 2, "0.05"), (38.6, 1, "38.6"), (1200, 2, "1200"), (-7.5, 3, "-7.5"), (99.999, 2, "100"),
        (0.1, 0, "0"), (0.5, 0, "1"), (123456.789, 6, "123456.789"), (1e20, 2, "1e+20"), (9, 0, "9"),
    ])
    func short(number: Double, decimals: Int, written: String) {
        #expect(DecimalNumber.short(number, decimals: decimals) == written)
    }

    @Test("of hundredths carry the language's sign", arguments: [("en", "50%"), ("fr", "50\u{A0}%"), ("de", "50\u{A0}%"), ("ar", "٥٠٪\u{61C}")])
    func percentages(language: String, expected: String) {
        #expect(NumberStyle(language: language).percentage(50, decimals: 0) == expected)
    }
}
