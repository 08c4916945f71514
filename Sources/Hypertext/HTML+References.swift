internal import Bytes

extension HTML {
    /// The same HTML as it stands in another document: its ids, URLs and headings changed.
    ///
    /// Tags are read as browsers read them, so it does not matter how a theme writes its attributes.
    /// - Parameters:
    ///   - id: gives the id that stands for one of the HTML's own; `nil` where the element needs none.
    ///   - url: gives the URL that stands for one in an `href`, `src` or `srcset`.
    ///   - label: gives the label that stands for one in an `aria-label`.
    ///   - depth: how many levels the headings move down; none goes below the sixth.
    package func rebased(
        id: (String) -> String?, url: (String) -> String, label: (String) -> String = { $0 }, headingsBy depth: UInt8 = 0
    ) -> HTML {
        var rebased: [UInt8] = []
        rebased.reserveCapacity(bytes.count + bytes.count / 8)
        bytes.withUnsafeBufferPointer { bytes in
            var written = 0
            var tags = TagScanner(bytes)
            while let tag = tags.next() {
                if depth > 0, let level = Self.headingLevel(of: tag.name, in: bytes) {
                    rebased += bytes[written..<level]
                    rebased.append(min(UInt8(ascii: "6"), bytes[level] + depth))
                    written = level + 1
                }
                for attribute in tags.attributes where !attribute.value.isEmpty {
                    guard let change = Change(of: bytes[attribute.name]), let text = Escaping.unescapedText(bytes[attribute.value]) else { continue }
                    let new: String? = switch change {
                    case .ids where !text.utf8.contains(where: \.isBlank): id(text)
                    case .ids: text.utf8.split(whereSeparator: \.isBlank).compactMap { id(String(decoding: $0, as: UTF8.self)) }.joined(separator: " ")
                    case .url: url(text)
                    case .urls: URLList.replacing(in: Array(text.utf8), url)
                    case .label: label(text)
                    }
                    guard let new else {
                        // The attribute goes, with the blank before it.
                        rebased += bytes[written..<(attribute.name.lowerBound - 1)]
                        written = attribute.value.upperBound + (attribute.isQuoted ? 1 : 0)
                        continue
                    }
                    rebased += bytes[written..<attribute.value.lowerBound]
                    // What stands for a value without quotes may need them.
                    if !attribute.isQuoted { rebased.append(UInt8(ascii: "\"")) }
                    Escaping.appendText(new, to: &rebased)
                    if !attribute.isQuoted { rebased.append(UInt8(ascii: "\"")) }
                    written = attribute.value.upperBound
                }
            }
            rebased += bytes[written...]
        }
        return HTML(bytes: rebased, problems: problems)
    }

    /// What happens to the value of an attribute.
    private enum Change {
        case ids, url, urls, label

        /// Most attributes are none of these, and the length of their name tells.
        init?(of name: Slice<UnsafeBufferPointer<UInt8>>) {
            switch name.count {
            case 2 where name.isWord("id"), 3 where name.isWord("for"), 12 where name.isWord("aria-details"),
                13 where name.isWord("popovertarget") || name.isWord("aria-controls"), 15 where name.isWord("aria-labelledby"),
                16 where name.isWord("aria-describedby"):
                self = .ids
            case 3 where name.isWord("src"), 4 where name.isWord("href"): self = .url
            case 6 where name.isWord("srcset"): self = .urls
            case 10 where name.isWord("aria-label"): self = .label
            default: return nil
            }
        }
    }

    /// Where the digit in the name of a heading's tag stands.
    private static func headingLevel(of name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard name.count == 2, bytes[name.lowerBound].lowercased == UInt8(ascii: "h"),
            (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[name.lowerBound + 1])
        else { return nil }
        return name.lowerBound + 1
    }
}
