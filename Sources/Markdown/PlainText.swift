extension Node {
    /// All text below the node, without markup: what a reader would read aloud.
    var plainText: String {
        var bytes: [UInt8] = []
        appendPlainText(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends all text below the node, breaks as spaces; references to footnotes say nothing.
    func appendPlainText(to bytes: inout [UInt8]) {
        var walk = TreeWalk(self)
        while let (node, isEntering) = walk.next() {
            guard isEntering else { continue }
            switch node.kind {
            case .text, .codeSpan, .htmlSpan, .codeBlock: bytes.append(unmarking: node.literal)
            case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
            case .paragraph, .heading, .tableCell, .item:
                if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
            default: break
            }
        }
    }
}
