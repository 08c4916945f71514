internal import Bytes
internal import CMarkGFM

/// Emphasis beside the punctuation of Chinese, Japanese and Korean, which have no blanks between words.
///
/// CommonMark tells signs that open from signs that close by blanks and punctuation beside them, so `**重要。**然后` is no
/// emphasis to it. Beside such characters a sign is given a mark that the parser takes for punctuation, on the side of the
/// letter; the marks are taken out of the tree again.
/// Source of the rule: "A suggested spec amendment for CJK-friendly emphasis" to CommonMark (tats-u/markdown-cjk-friendly).
enum EmphasisBesideIdeographs {
    /// A sign of punctuation that no text has: KHAROSHTHI PUNCTUATION LINES, U+10A58.
    private static let mark: [UInt8] = [0xF0, 0x90, 0xA9, 0x98]

    /// The text with its marks; `nil` where it needs none, as nearly all texts do.
    static func marked(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        text.withUnsafeBufferPointer { text in
            var marked: [UInt8] = []
            var written = 0
            var index = 0
            while true {
                index = text.index(from: index) { $0.marks(of: "*") | $0.marks(of: "~") }
                guard index < text.count else { break }
                var end = index + 1
                while end < text.count, text[end] == text[index] { end += 1 }
                defer { index = end }
                guard index > 0, end < text.count, text[index - 1] >= 0x80 || text[end] >= 0x80,
                    let before = text.scalar(endingAt: index), let after = text.scalar(at: end), before.isIdeographic || after.isIdeographic,
                    !before.isBlankOrControl, !after.isBlankOrControl, before.isPunctuation != after.isPunctuation, before != "\\"
                else { continue }
                let place = before.isPunctuation ? end : index
                marked += text[written..<place]
                marked += mark
                written = place
            }
            guard written > 0, !text.contains(mark) else { return nil }
            return marked + text[written...]
        }
    }

    /// Takes the marks out of a tree.
    static func takeMarks(from root: Node) {
        var walk = TreeWalk(root)
        while let (node, isEntering) = walk.next() {
            guard isEntering else { continue }
            switch node.kind {
            case .text, .codeSpan, .formula, .htmlSpan, .htmlBlock: clean(node.literal) { _ = cmark_node_set_literal(node.pointer, $0) }
            case .codeBlock, .formulaBlock:
                clean(node.literal) { _ = cmark_node_set_literal(node.pointer, $0) }
                clean(node.fenceInfo) { _ = cmark_node_set_fence_info(node.pointer, $0) }
            case .link, .image:
                clean(node.destination) { _ = cmark_node_set_url(node.pointer, $0) }
                clean(node.title) { _ = cmark_node_set_title(node.pointer, $0) }
            default: break
            }
        }
    }

    private static func clean(_ bytes: UnsafeBufferPointer<UInt8>, _ set: (UnsafePointer<CChar>?) -> Void) {
        guard bytes.contains(mark) else { return }
        var cleaned: [CChar] = []
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: mark) { index += mark.count } else {
                cleaned.append(CChar(bitPattern: bytes[index]))
                index += 1
            }
        }
        cleaned.append(0)
        cleaned.withUnsafeBufferPointer { set($0.baseAddress) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a run of bytes stands anywhere.
    fileprivate func contains(_ wanted: [UInt8]) -> Bool {
        indices.contains { self[$0] == wanted[0] && self[$0...].starts(with: wanted) }
    }

    /// The character that starts at a byte.
    func scalar(at index: Int) -> Unicode.Scalar? {
        guard index < count else { return nil }
        return String(decoding: self[index..<Swift.min(count, index + 4)], as: UTF8.self).unicodeScalars.first
    }

    /// The character that ends before a byte.
    func scalar(endingAt end: Int) -> Unicode.Scalar? {
        var start = end - 1
        while start > 0, end - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        return start < 0 ? nil : String(decoding: self[start..<end], as: UTF8.self).unicodeScalars.first
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter or sign of Chinese, Japanese or Korean, or of their full width.
    var isIdeographic: Bool {
        switch value {
        case 0x1100...0x11FF, 0x2E80...0x303F, 0x3040...0x31FF, 0x3200...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    fileprivate var isBlankOrControl: Bool { properties.isWhitespace || value < 0x20 }

    /// Whether cmark-gfm takes it for punctuation.
    var isPunctuation: Bool {
        if isASCII { return (0x21...0x2F).contains(value) || (0x3A...0x40).contains(value) || (0x5B...0x60).contains(value) || (0x7B...0x7E).contains(value) }
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation: return true
        default: return false
        }
    }
}
