import Hypertext
import Testing

@Suite("The escaper")
struct EscapingTests {
    @Test("It does what replacing one character at a time does")
    func comparedWithReplacing() {
        var generator = SplitMix(state: 7)
        for _ in 0..<500 {
            let scalars = (0..<40).map { _ in Unicode.Scalar(UInt8(generator.next() % 128)) }
            let text = String(String.UnicodeScalarView(scalars)) + "é日"
            var expected = ""
            for scalar in text.unicodeScalars {
                switch scalar {
                case "&": expected += "&amp;"
                case "<": expected += "&lt;"
                case ">": expected += "&gt;"
                case "\"": expected += "&quot;"
                case "'": expected += "&#39;"
                case "\r": expected += "&#13;"
                case "\u{0}": expected += "\u{FFFD}"
                case "\t", "\n", "\u{C}": expected.unicodeScalars.append(scalar)
                case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
                default: expected.unicodeScalars.append(scalar)
                }
            }
            #expect(HTML(text: text).text == expected)
        }
    }

    @Test("A special character is seen at every place of a run", arguments: 0..<40)
    func places(place: Int) {
        let run = String(repeating: "a", count: place)
        #expect(HTML(text: run + "<" + run).text == run + "&lt;" + run)
    }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
