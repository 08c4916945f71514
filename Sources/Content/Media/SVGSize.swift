/// The size that the root element of an SVG names, by `width` and `height` or by its `viewBox`.
struct SVGSize {
    let size: ImageSize

    init?(_ bytes: [UInt8]) {
        let head = String(decoding: bytes.prefix(65_536), as: UTF8.self)
        guard let start = head.firstRange(of: "<svg") else { return nil }
        let tag = head[start.upperBound...].prefix { $0 != ">" }
        let attributes = Self.attributes(in: tag)
        if let width = attributes["width"].flatMap(Self.pixels), let height = attributes["height"].flatMap(Self.pixels),
            let size = ImageSize(width: width, height: height)
        {
            self.size = size
            return
        }
        let box = (attributes["viewBox"] ?? "").split { $0 == " " || $0 == "," }.compactMap { Double($0) }
        guard box.count == 4, let width = Self.whole(box[2]), let height = Self.whole(box[3]),
            let size = ImageSize(width: width, height: height)
        else { return nil }
        self.size = size
    }

    private static func whole(_ number: Double) -> Int? {
        number > 0 && number < 100_000 ? Int(number.rounded()) : nil
    }

    /// A length without a unit or in `px`.
    private static func pixels(_ text: String) -> Int? {
        Double(text.hasSuffix("px") ? String(text.dropLast(2)) : text).flatMap(whole)
    }

    private static func attributes(in tag: Substring) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = tag
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
            let value = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
            guard let quote = value.first, quote == "\"" || quote == "'",
                let end = value.dropFirst().firstIndex(of: quote)
            else { break }
            attributes[name] = String(value.dropFirst()[..<end])
            rest = value[value.index(after: end)...]
        }
        return attributes
    }
}
