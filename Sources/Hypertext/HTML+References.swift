internal import Bytes

extension HTML {
    /// The same HTML as it stands in another document: its ids, addresses and headings changed.
    ///
    /// This is exact, not a search in text: neither the escaper nor the Markdown renderer leaves a `"` or `<` bare in a
    /// text or value, so `="` starts an attribute's value and `<h2` a heading.
    /// - Parameters:
    ///   - id: gives the id that stands for one of the HTML's own; `nil` where the element needs none.
    ///   - address: gives the address that stands for one in an `href` or `src`.
    ///   - label: gives the label that stands for one in an `aria-label`.
    ///   - depth: how many levels the headings move down; none goes below the sixth.
    package func rebased(
        id: (String) -> String?, address: (String) -> String, label: (String) -> String = { $0 }, headingsBy depth: UInt8 = 0
    ) -> HTML {
        var rebased: [UInt8] = []
        rebased.reserveCapacity(bytes.count + bytes.count / 8)
        bytes.withUnsafeBufferPointer { bytes in
            var written = 0
            var index = 0
            while true {
                index = bytes.index(from: index) { $0.marks(of: "=") | $0.marks(of: "<") }
                guard index + 1 < bytes.count else { break }
                if bytes[index + 1] == UInt8(ascii: "\"") {
                    let start = index + 2
                    let end = bytes.index(of: UInt8(ascii: "\""), from: start)
                    if let change = Self.change(ofAttributeBefore: index, in: bytes), start < end,
                        let value = Escaping.unescaped(Array(bytes[start..<end]))
                    {
                        let text = String(decoding: value, as: UTF8.self)
                        let new: String? = switch change {
                        case .ids where !value.contains(UInt8(ascii: " ")): id(text)
                        case .ids: text.split(separator: " ").compactMap { id(String($0)) }.joined(separator: " ")
                        case .address: address(text)
                        case .label: label(text)
                        }
                        if let new {
                            rebased += bytes[written..<start]
                            Escaping.appendText(new, to: &rebased)
                            written = end
                        } else {
                            // The attribute goes, with the blank before it.
                            rebased += bytes[written..<(bytes[..<index].lastIndex(of: UInt8(ascii: " ")) ?? index)]
                            written = min(end + 1, bytes.count)
                        }
                    }
                    index = end + 1
                } else {
                    if depth > 0, bytes[index] == UInt8(ascii: "<"), let level = Self.headingLevel(after: index, in: bytes) {
                        rebased += bytes[written..<level]
                        rebased.append(min(UInt8(ascii: "6"), bytes[level] + depth))
                        written = level + 1
                    }
                    index += 1
                }
            }
            rebased += bytes[written...]
        }
        return HTML(bytes: rebased, problems: problems)
    }

    private enum Change { case ids, address, label }

    /// What happens to the value of the attribute whose name ends before an index.
    private static func change(ofAttributeBefore end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Change? {
        var start = end
        while start > 0, bytes[start - 1].isLetter || bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
        let name = bytes[start..<end]
        if name.isWord("href") || name.isWord("src") { return .address }
        if name.isWord("aria-label") { return .label }
        let holdsIDs = name.isWord("id") || name.isWord("for") || name.isWord("popovertarget") || name.isWord("aria-labelledby")
            || name.isWord("aria-describedby") || name.isWord("aria-controls") || name.isWord("aria-details")
        return holdsIDs ? .ids : nil
    }

    /// Where the digit of a heading's tag stands that starts at an index.
    private static func headingLevel(after index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let name = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/") ? index + 2 : index + 1
        guard name + 1 < bytes.count, bytes[name] == UInt8(ascii: "h"),
            (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[name + 1])
        else { return nil }
        return name + 1
    }
}
