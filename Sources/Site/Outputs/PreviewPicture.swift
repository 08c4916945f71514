internal import Brand
internal import Content
internal import Hypertext
internal import Localization

/// The picture that previews of a page show where none is given: its title, its topic and the name of the site in the site's colours.
///
/// A drawing that names every colour and size itself, as librsvg knows no variables.
struct PreviewPicture {
    let title: String
    /// What stands over the title.
    let topic: String?
    let site: SiteContext

    /// In pixels: what services show whole.
    static let (width, height) = (ImageCopies.previewWidth, 630)
    private static let margin = 80

    /// The picture as it is kept, and as it is published; `nil` after noting that it is wanted.
    /// - Parameter directory: where the page's topic stands.
    func made(in directory: PagePath) -> (image: PreviewImage, media: PublishedMedia)? {
        guard site.copies.settings?.makesPreviews == true else { return nil }
        let svg = svg
        var fingerprint = ContentFingerprint()
        fingerprint.add(Array(svg.utf8)[...])
        let name = ImageCopies.previewName(fingerprint)
        guard let file = site.copies.copy(name, of: .drawing(svg: svg)) else { return nil }
        let path = directory.appending("media/" + name)
        return (
            PreviewImage(path: path, width: Self.width, height: Self.height, alt: title), PublishedMedia(file: file, path: path)
        )
    }

    /// The drawing.
    var svg: String {
        let colors = site.brand.light
        let isLarge = lines(of: title, size: 76).count <= 3
        let size = isLarge ? 76 : 56
        var texts = topic.map { [text(line(of: $0, size: 34), y: 150, size: 34, color: colors[.accent])] } ?? []
        for (index, line) in lines(of: title, size: size).prefix(isLarge ? 3 : 5).enumerated() {
            texts.append(text(line, y: 260 + index * size * 5 / 4, size: size, color: colors[.ink], isBold: true))
        }
        texts.append(text(line(of: site.settings.title, size: 34), y: 565, size: 34, color: colors[.soft]))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.width)" height="\(Self.height)" viewBox="0 0 \(Self.width) \(Self.height)">
            <rect width="\(Self.width)" height="\(Self.height)" fill="\(colors[.paper].hex)"/>
            <rect width="\(Self.width)" height="20" fill="\(colors[.accent].hex)"/>
            <rect y="20" width="\(Self.width)" height="8" fill="\(colors[.signal].hex)"/>
            \(texts.joined(separator: "\n"))
            </svg>

            """
    }

    private func text(_ words: String, y: Int, size: Int, color: Color, isBold: Bool = false) -> String {
        let isLeftward = site.direction == .rightToLeft
        var escaped: [UInt8] = []
        Escaping.appendText(words, to: &escaped)
        return """
            <text x="\(isLeftward ? Self.width - Self.margin : Self.margin)" y="\(y)" font-family="Noto Sans, DejaVu Sans, sans-serif" \
            font-size="\(size)" font-weight="\(isBold ? 700 : 400)" fill="\(color.hex)" direction="\(isLeftward ? "rtl" : "ltr")" \
            xml:lang="\(site.settings.language)">\(String(decoding: escaped, as: UTF8.self))</text>
            """
    }

    /// As much of a text as fits a line.
    private func line(of text: String, size: Int) -> String {
        let lines = lines(of: text, size: size)
        return lines.count > 1 ? lines[0] + " …" : text
    }

    /// A text in lines that fit, as far as the widths of letters can be guessed without a font.
    private func lines(of text: String, size: Int) -> [String] {
        let room = Double(Self.width - 2 * Self.margin) / Double(size)
        var lines: [String] = []
        var (line, width) = ("", 0.0)
        for word in text.split(separator: " ") {
            // Scripts without blanks break anywhere.
            let pieces = word.unicodeScalars.contains(where: \.isWide) ? word.map { String($0) } : [String(word)]
            for piece in pieces {
                let isWide = piece.unicodeScalars.first?.isWide == true
                let added = piece.unicodeScalars.reduce(0) { $0 + $1.emWidth }
                if !line.isEmpty, width + added + 0.3 > room {
                    lines.append(line)
                    (line, width) = (piece, added)
                } else {
                    line += line.isEmpty || isWide ? piece : " " + piece
                    width += added + (isWide ? 0 : 0.3)
                }
            }
        }
        return lines + (line.isEmpty ? [] : [line])
    }
}

extension Unicode.Scalar {
    /// Whether it is as wide as it is high, as ideographs, kana and hangul are.
    fileprivate var isWide: Bool { (0x2E80...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value) || (0xFF00...0xFF60).contains(value) }

    /// About how wide it is in bold, in parts of the font's size.
    fileprivate var emWidth: Double {
        if isWide { return 1 }
        if properties.isMath || "iljtfrI.,:;'|!()".unicodeScalars.contains(self) { return 0.4 }
        return properties.isUppercase || self == "m" || self == "w" ? 0.75 : 0.62
    }
}
