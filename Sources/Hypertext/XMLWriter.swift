/// Writes XML into bytes, an element a line.
package struct XMLWriter {
    package private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

    package init() {}

    /// The start of an element that holds others.
    package mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<String, String> = [:]) {
        start(name, attributes)
        append(">\n")
    }

    /// The end of an element.
    package mutating func close(_ name: StaticString) {
        append("</")
        append(name)
        append(">\n")
    }

    /// An element without attributes that holds a text.
    package mutating func element(_ name: StaticString, _ text: String) { element(name, [:], text) }

    /// An element that holds a text.
    package mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<String, String>, _ text: String) {
        start(name, attributes)
        append(">")
        append(escaping: text)
        close(name)
    }

    /// An element that holds nothing.
    package mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<String, String>) {
        start(name, attributes)
        append("/>\n")
    }

    private mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<String, String>) {
        append("<")
        append(name)
        for (name, value) in attributes {
            bytes += " \(name)=\"".utf8
            append(escaping: value)
            append("\"")
        }
    }

    private mutating func append(_ markup: StaticString) { markup.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    /// Appends text with `& < > "` as references, and without the characters that XML forbids.
    private mutating func append(escaping text: String) {
        if text.utf8.allSatisfy(\.isPlainInXML) { return bytes.append(contentsOf: text.utf8) }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": append("&amp;")
            case "<": append("&lt;")
            case ">": append("&gt;")
            case "\"": append("&quot;")
            case "\t", "\n", "\r": bytes.append(UInt8(ascii: " "))
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": append("\u{FFFD}")
            default: bytes.append(contentsOf: String(scalar).utf8)
            }
        }
    }
}

extension UInt8 {
    /// Whether a text of such bytes alone stands as it is: ASCII without controls and without signs of markup.
    fileprivate var isPlainInXML: Bool {
        switch Unicode.Scalar(self) {
        case "&", "<", ">", "\"": false
        default: self >= 0x20 && self < 0x80
        }
    }
}
