internal import Markdown

/// What a published page shows of itself to whoever compares it with another.
enum PublishedPage {
    /// Whether it only sends readers on.
    static func isRedirect(_ bytes: [UInt8]) -> Bool { find("http-equiv=\"refresh\"", in: bytes[...]) != nil }

    /// Every id on the page.
    static func ids(in bytes: [UInt8]) -> Set<String> {
        var ids: Set<String> = []
        eachID(in: bytes) { _, id in ids.insert(id) }
        return ids
    }

    /// The ids that readers may have linked to: those of headings, rows and terms. Notes and parts of the layout are none.
    static func anchors(in bytes: [UInt8]) -> [String] {
        var anchors: [String] = []
        eachID(in: bytes) { tag, id in
            if ["h2", "h3", "h4", "h5", "h6", "tr", "dt"].contains(where: tag.elementsEqual), !ReservedIDs.contains(id) { anchors.append(id) }
        }
        return anchors
    }

    /// What stands between the page's `<main>` and its end, or in all of it where there is none.
    static func main(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard let start = find("<main", in: bytes[...]) else { return bytes[...] }
        return bytes[start..<(find("</main", in: bytes[start...]) ?? bytes.count)]
    }

    private static func eachID(in bytes: [UInt8], _ take: (_ tag: Substring.UTF8View, _ id: String) -> Void) {
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            // In values a `>` is written as a reference.
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return }
            index = end
            let tag = bytes[(start + 1)..<end]
            guard let place = find(" id=\"", in: tag), let close = tag[(place + 5)...].firstIndex(of: UInt8(ascii: "\"")) else { continue }
            let name = String(decoding: tag.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
            take(name[...].utf8, String(decoding: tag[(place + 5)..<close], as: UTF8.self))
        }
    }

    private static func find(_ text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        text.withUTF8Buffer { text in
            guard let first = text.first else { return nil }
            var index = bytes.startIndex
            while let start = bytes[index...].firstIndex(of: first), start + text.count <= bytes.endIndex {
                if bytes[start..<start + text.count].elementsEqual(text) { return start }
                index = start + 1
            }
            return nil
        }
    }
}

extension Sequence<UInt8> {
    fileprivate func elementsEqual(_ word: String) -> Bool { elementsEqual(word.utf8) }
}
