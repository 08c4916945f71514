import Testing

@testable import Bytes

@Suite("Looking for bytes eight at a time")
struct ByteBlockTests {
    /// Lengths around one and two blocks, so that a byte stands in a whole block, in the rest, and at both ends.
    @Test("A byte is found wherever it stands", arguments: [1, 7, 8, 9, 15, 16, 17, 40])
    func everyPlace(length: Int) {
        for place in 0..<length {
            var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
            text[place] = UInt8(ascii: "<")
            for start in 0...length {
                let found = text.withUnsafeBufferPointer { $0.index(of: UInt8(ascii: "<"), from: start) }
                #expect(found == (start <= place ? place : length), "from \(start) of \(length)")
            }
        }
    }

    @Test("Of several bytes the first is found, and none before the start")
    func firstOfSeveral() {
        let text = Array("one & two < three & four < five".utf8)
        let found = { (start: Int) in text.withUnsafeBufferPointer { $0.index(from: start) { $0.marks(of: "<") | $0.marks(of: "&") } } }
        #expect(found(0) == 4)
        #expect(found(5) == 10)
        #expect(found(11) == 18)
        #expect(found(26) == text.count)
        #expect(found(text.count) == text.count)
    }

    @Test("Every byte is marked for itself alone", arguments: [0, 0x1F, 0x20, 0x40, 0x7F, 0x80, 0xFE, 0xFF] as [UInt8])
    func exact(byte: UInt8) {
        let text = Array(0...UInt8.max)
        #expect(text.withUnsafeBufferPointer { $0.index(of: byte, from: 0) } == Int(byte))
    }

    @Test("Controls are the bytes below the blank")
    func controls() {
        let text = Array((0x1F...UInt8.max).reversed())
        #expect(text.withUnsafeBufferPointer { $0.index(from: 0) { $0.marksOfControls } } == text.count - 1)
    }

    @Test("Digits are marked, and nothing else")
    func digits() {
        for byte in 0...UInt8.max {
            let found = [UInt8(ascii: "a"), byte].withUnsafeBufferPointer { $0.index(from: 0) { $0.marksOfDigits } }
            #expect(found == (byte.isDigit ? 1 : 2), "byte \(byte)")
        }
    }

    @Test("Words are counted wherever blocks end", arguments: ["", " ", "a", "one two", " one\ttwo\n", "seventeen letters", "eight ab  c d e f g h", "größer · klein"])
    func words(text: String) {
        let bytes = Array(text.utf8)
        let count = bytes.split { $0 <= 0x20 }.count
        #expect(bytes.withUnsafeBufferPointer { $0.countOfWords(isInWord: false) } == count)
        let goesOn = bytes.first.map { $0 > 0x20 } ?? false
        #expect(bytes.withUnsafeBufferPointer { $0.countOfWords(isInWord: true) } == (goesOn ? count - 1 : count))
    }

    @Test("What an earlier byte borrows marks none after the first", arguments: [1, 0x21] as [UInt8])
    func borrowing(next: UInt8) {
        // A zero borrows from the byte after it, which then looks like one; it is only looked at from there on.
        let text: [UInt8] = [UInt8(ascii: "a"), 0, next, 0x1F]
        text.withUnsafeBufferPointer { text in
            #expect(text.index(of: 0, from: 0) == 1)
            #expect(text.index(of: 0, from: 2) == 4)
            #expect(text.index(from: 2) { $0.marksOfControls } == (next == 1 ? 2 : 3))
        }
    }

    @Test("An empty text has none")
    func empty() {
        #expect([UInt8]().withUnsafeBufferPointer { $0.index(of: 0, from: 0) } == 0)
        #expect(UnsafeBufferPointer<UInt8>(start: nil, count: 0).index(of: 0, from: 0) == 0)
    }
}
