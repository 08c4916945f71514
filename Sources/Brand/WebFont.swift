/// What a WOFF2 file says about its font: line height, weights, licence.
///
/// Source: WOFF File Format 2.0; OpenType 1.9, tables head, hhea, OS/2, fvar and name.
package struct WebFont: Sendable, Hashable {
    /// How far letters reach above and below the line, in thousandths of the font's size.
    package let ascent: Int, descent: Int
    /// The weights it has, from 1 to 1000: one, or of a variable font a range.
    package let weights: ClosedRange<Int>
    package let isItalic: Bool
    /// What the font says of its author and licence, each on one line.
    package let notice: [String]

    /// Why a file is no font that pages can use.
    package enum Fault: Error, CaseIterable {
        case noWOFF2, collection, damaged, tooLarge
    }

    /// - Parameter file: all bytes of a WOFF2 file.
    package init(_ file: [UInt8]) throws(Fault) {
        let tables = try WOFF2Tables(file)
        let head = tables["head"], hhea = tables["hhea"], os2 = tables["OS/2"]
        guard let units = head.unsigned(at: 18), (16...16_384).contains(units) else { throw .damaged }
        // As browsers do: the typographic numbers where bit 7 of fsSelection asks for them, or where the others say nothing.
        let selection = os2.unsigned(at: 62) ?? 0
        var (above, below) = (hhea.signed(at: 4), hhea.signed(at: 6))
        if selection & 1 << 7 != 0 || above == nil || above == 0 && below == 0 { (above, below) = (os2.signed(at: 68), os2.signed(at: 70)) }
        guard let above, let below, above > 0 else { throw .damaged }
        ascent = (above * 1000 + units / 2) / units
        descent = (abs(below) * 1000 + units / 2) / units
        isItalic = selection & 1 != 0 || (head.unsigned(at: 44) ?? 0) & 2 != 0
        let weight = min(max(os2.unsigned(at: 4) ?? 400, 1), 1000)
        weights = Self.weightAxis(tables["fvar"]) ?? weight...weight
        notice = FontNames(tables["name"]).notice
    }

    /// The range of weights of a variable font.
    private static func weightAxis(_ table: FontTable) -> ClosedRange<Int>? {
        guard let start = table.unsigned(at: 4), let count = table.unsigned(at: 8), let size = table.unsigned(at: 10), size >= 20 else { return nil }
        for axis in 0..<min(count, 64) {
            let place = start + axis * size
            guard table.tag(at: place) == "wght", let low = table.signed(at: place + 4), let high = table.signed(at: place + 12) else { continue }
            return min(max(low, 1), 1000)...min(max(high, low, 1), 1000)
        }
        return nil
    }
}

/// What a font says of itself in words.
private struct FontNames {
    let notice: [String]

    init(_ table: FontTable) {
        let (count, storage) = (table.unsigned(at: 2) ?? 0, table.unsigned(at: 4) ?? 0)
        var found: [Int: String] = [:]
        for record in 0..<min(count, 1_000) {
            let place = 6 + record * 12
            // Platform 3 is Windows, whose texts are UTF-16; language 0x409 is English.
            guard table.unsigned(at: place) == 3, let language = table.unsigned(at: place + 4), let id = table.unsigned(at: place + 6),
                [0, 13, 14].contains(id), found[id] == nil || language == 0x409,
                let length = table.unsigned(at: place + 8), let offset = table.unsigned(at: place + 10)
            else { continue }
            let units = (0..<length / 2).compactMap { table.unsigned(at: storage + offset + $0 * 2).map { UInt16($0) } }
            let text = String(decoding: units, as: UTF16.self).split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
            found[id] = String(text.replacing("*/", with: "* /").unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(300))
        }
        notice = [0, 13, 14].compactMap { found[$0] }.filter { !$0.isEmpty }
    }
}
