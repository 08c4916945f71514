internal import Bytes
internal import Hypertext
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

    /// The ids that readers may have linked to: those of headings, rows and terms. Not those of notes and of parts of the layout.
    /// - Parameter reserved: the ids of parts of the layout.
    static func anchors(in bytes: [UInt8], except reserved: ReservedIDs) -> [String] {
        var anchors: [String] = []
        eachID(in: bytes) { tag, id in
            if Self.linkedElements.contains(where: tag.isWord), !reserved.contains(id) { anchors.append(id) }
        }
        return anchors
    }

    private static let linkedElements: [StaticString] = ["h2", "h3", "h4", "h5", "h6", "tr", "dt"]

    /// The inside of the page's `<main>`, or all of the page if there is no `<main>`.
    static func main(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard let start = find("<main", in: bytes[...]) else { return bytes[...] }
        return bytes[start..<(find("</main", in: bytes[start...]) ?? bytes.count)]
    }

    private static func eachID(in bytes: [UInt8], _ take: (_ tag: Slice<UnsafeBufferPointer<UInt8>>, _ id: String) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            var tags = TagScanner(bytes)
            while let tag = tags.next() {
                guard let id = tags.attributes.first(where: { bytes[$0.name].isWord("id") }), !id.value.isEmpty else { continue }
                take(bytes[tag.name], String(decoding: bytes[id.value], as: UTF8.self))
            }
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
