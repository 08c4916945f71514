internal import Hypertext

/// The cover of a book: its title and who wrote it, in the site's colours.
///
/// A drawing without a style sheet and without a font of its own, as programs that show covers know neither.
struct BookCover {
    let book: Book

    private static let (width, height, margin) = (1600, 2560, 160)

    var bytes: [UInt8] {
        var xml = XMLWriter()
        xml.open("svg", [
            "xmlns": "http://www.w3.org/2000/svg", "width": "\(Self.width)", "height": "\(Self.height)", "viewBox": "0 0 \(Self.width) \(Self.height)",
            "xml:lang": book.language, "font-family": "Georgia, 'Noto Serif', 'Noto Naskh Arabic', 'Noto Serif CJK SC', serif", "fill": book.colors.text,
        ])
        xml.element("title", book.title)
        xml.empty("rect", ["width": "\(Self.width)", "height": "\(Self.height)", "fill": book.colors.ground])
        let (size, lines) = setTitle
        var top = 480
        for line in lines {
            top += size
            write(line, at: top, size: size, to: &xml)
            top += size / 4
        }
        top += 80
        xml.empty("rect", ["x": "\(book.isRightToLeft ? Self.width - Self.margin - 240 : Self.margin)", "y": "\(top)", "width": "240", "height": "12"])
        top += 40
        for line in book.creators.flatMap({ Self.lines(of: $0, size: 64) }).prefix(8) {
            top += 88
            write(line, at: top, size: 64, to: &xml)
        }
        if let collection = book.collection ?? book.publisher {
            for (index, line) in Self.lines(of: collection, size: 52).reversed().prefix(2).enumerated() {
                write(line, at: Self.height - Self.margin - index * 72, size: 52, to: &xml)
            }
        }
        xml.close("svg")
        return xml.bytes
    }

    private func write(_ line: String, at top: Int, size: Int, to xml: inout XMLWriter) {
        let (x, y) = (book.isRightToLeft ? Self.width - Self.margin : Self.margin, "\(top)")
        if book.isRightToLeft {
            xml.element("text", ["x": "\(x)", "y": y, "font-size": "\(size)", "direction": "rtl"], line)
        } else {
            xml.element("text", ["x": "\(x)", "y": y, "font-size": "\(size)"], line)
        }
    }

    /// The largest size at which the title leaves room for what stands below it, and its lines.
    private var setTitle: (size: Int, lines: [String]) {
        for size in [200, 168, 140, 116] {
            let lines = Self.lines(of: book.title, size: size)
            if lines.count * size * 5 / 4 <= 1100, lines.allSatisfy({ Self.width(of: $0, size: size) <= Double(Self.width - 2 * Self.margin) }) {
                return (size, lines)
            }
        }
        return (96, Array(Self.lines(of: book.title, size: 96).prefix(9)))
    }

    /// A text in lines that are no wider than the cover, as far as its signs tell.
    private static func lines(of text: String, size: Int) -> [String] {
        let room = Double(width - 2 * margin)
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace).flatMap(breakable) {
            if let last = lines.last, Self.width(of: last + word.before + word.text, size: size) <= room {
                lines[lines.count - 1] = last + word.before + word.text
            } else {
                lines.append(word.text)
            }
        }
        return lines
    }

    /// A word in the parts between which a line may end: ideographs and kana stand without blanks.
    private static func breakable(_ word: Substring) -> [(before: String, text: String)] {
        guard word.unicodeScalars.contains(where: isWide) else { return [(" ", String(word))] }
        return word.enumerated().map { ($0 == 0 ? " " : "", String($1)) }
    }

    private static func width(of text: String, size: Int) -> Double {
        text.unicodeScalars.reduce(0) { sum, scalar in
            sum + Double(size) * (isWide(scalar) ? 1 : scalar.properties.isUppercase ? 0.72 : scalar == " " ? 0.28 : 0.54)
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
