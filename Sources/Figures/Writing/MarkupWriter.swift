internal import Hypertext
internal import Localization

/// Writes elements of HTML and SVG: names are constants of the source, values are escaped for where they stand.
struct MarkupWriter {
    private(set) var bytes: [UInt8] = []

    /// The value of an attribute.
    enum Value {
        case text(String)
        /// A share of a whole, written as a percentage.
        case share(Double)
        /// A length in the units of the drawing.
        case length(Double)
        /// A multiple of the size of the words.
        case size(Double)
    }

    /// The start of an element.
    mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, Value?> = [:]) {
        start(name, attributes)
        bytes.append(UInt8(ascii: ">"))
    }

    /// An element of SVG that holds nothing.
    mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, Value?>) {
        start(name, attributes)
        bytes += "/>".utf8
    }

    mutating func close(_ name: StaticString) {
        bytes += "</".utf8
        append(name)
        bytes.append(UInt8(ascii: ">"))
    }

    mutating func text(_ text: String) { Escaping.appendText(text, to: &bytes) }

    /// An element that holds a text alone.
    mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, Value?> = [:], _ text: String) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    mutating func line() { bytes.append(UInt8(ascii: "\n")) }

    /// The data of a path: runs of points, as the drawing's units have them.
    mutating func path(_ runs: [[(x: Double, y: Double)]], decimals: Int, _ attributes: KeyValuePairs<StaticString, Value?>) {
        start("path", attributes)
        bytes += " d=\"".utf8
        for run in runs {
            for (index, point) in run.enumerated() {
                bytes.append(index == 0 ? UInt8(ascii: "M") : index == 1 ? UInt8(ascii: "L") : UInt8(ascii: " "))
                DecimalNumber.append(point.x, decimals: decimals, to: &bytes)
                bytes.append(UInt8(ascii: " "))
                DecimalNumber.append(point.y, decimals: decimals, to: &bytes)
            }
        }
        bytes += "\"/>".utf8
    }

    private mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, Value?>) {
        bytes.append(UInt8(ascii: "<"))
        append(name)
        for (key, value) in attributes {
            guard let value else { continue }
            bytes.append(UInt8(ascii: " "))
            append(key)
            bytes += "=\"".utf8
            switch value {
            case .text(let text): Escaping.appendText(text, to: &bytes)
            case .share(let share):
                DecimalNumber.append(share * 100, decimals: 2, to: &bytes)
                bytes.append(UInt8(ascii: "%"))
            case .length(let length): DecimalNumber.append(length, decimals: 1, to: &bytes)
            case .size(let size):
                DecimalNumber.append(size, decimals: 2, to: &bytes)
                bytes += "em".utf8
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func append(_ constant: StaticString) { constant.withUTF8Buffer { bytes.append(contentsOf: $0) } }
}
