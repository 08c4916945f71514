internal import Bytes

/// Writing HTML into bytes: markup as constants, text in runs.
extension [UInt8] {
    /// Appends markup.
    mutating func append(_ markup: StaticString) {
        markup.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends a number in decimal.
    mutating func append(number: Int) {
        append(contentsOf: String(number).utf8)
    }

    /// Starts a new line, unless one has just been started.
    mutating func startLine() {
        if let last, last != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
    }

    /// Appends text with `& < > "` (and `'` where asked) escaped and the parser's marks read back.
    ///
    /// One escaper serves text and quoted attributes. Runs without special bytes are copied whole. HTML holds no controls but
    /// tab, line and form feed: others are left out, and a carriage return is written as a reference.
    mutating func append(escaping text: some Collection<UInt8>, apostrophes: Bool) {
        let isDone: Void? = text.withContiguousStorageIfAvailable { append(escapingBuffer: $0, apostrophes: apostrophes) }
        if isDone == nil { Array(text).withUnsafeBufferPointer { append(escapingBuffer: $0, apostrophes: apostrophes) } }
    }

    private mutating func append(escapingBuffer text: UnsafeBufferPointer<UInt8>, apostrophes: Bool) {
        var start = 0
        while true {
            let index = text.index(from: start) {
                $0.marks(of: "&") | $0.marks(of: "<") | $0.marks(of: ">") | $0.marks(of: "\"")
                    | $0.marks(of: apostrophes ? UInt8(ascii: "'") : Parser.atMark) | $0.marks(of: Parser.atMark)
                    | $0.marksOfControls | $0.marks(of: "\u{7F}")
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            guard index < text.count else { return }
            start = index + 1
            switch text[index] {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            case UInt8(ascii: "'"): append("&#39;")
            case Parser.atMark: append(UInt8(ascii: "@"))
            case let byte where "\t\n\u{C}".utf8.contains(byte): append(byte)
            case UInt8(ascii: "\r"): append("&#13;")
            default: break
            }
        }
    }

    /// Appends text as it is, the parser's marks read back.
    mutating func append(unmarking text: some Collection<UInt8>) {
        var index = count
        append(contentsOf: text)
        withUnsafeMutableBufferPointer { bytes in
            while true {
                index = UnsafeBufferPointer(bytes).index(of: Parser.atMark, from: index)
                guard index < bytes.count else { return }
                bytes[index] = UInt8(ascii: "@")
            }
        }
    }

    /// Appends a URL for a quoted attribute, percent-encoding what a URL may not hold, as cmark-gfm does.
    mutating func append(url: some Sequence<UInt8>, apostrophe: StaticString = "&#39;") {
        for byte in url {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
                UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"):
                append(byte)
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "'"): append(apostrophe)
            case Parser.atMark: append(UInt8(ascii: "@"))
            default: PercentEncoding.append(byte, to: &self)
            }
        }
    }
}
