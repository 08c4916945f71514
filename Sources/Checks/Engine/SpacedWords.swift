extension String {
    /// The text with one blank between words and none at its ends.
    var spacedWords: String { spacedWords(partedBy: "") }

    /// The words of the text with one blank between them.
    /// - Parameter marks: what parts words, as blanks do.
    func spacedWords(partedBy marks: String) -> String {
        // Characters cost a hundred times what bytes do, and most texts are ASCII.
        guard utf8.allSatisfy({ $0 < 0x80 }) else {
            return split { $0.isWhitespace || marks.contains($0) }.joined(separator: " ")
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var isParted = false
        for byte in utf8 {
            if byte.isBlank || (!marks.isEmpty && marks.utf8.contains(byte)) {
                isParted = true
            } else {
                if isParted, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
                isParted = false
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
