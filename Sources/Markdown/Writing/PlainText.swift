internal import Bytes

extension Node {
    /// All text below the node, without markup or citations: what a reader would read aloud.
    var plainText: String {
        var bytes: [UInt8] = []
        appendPlainText(to: &bytes, skipsCitations: true)
        let startsHidden = firstChild.map { $0.kind == .htmlSpan && $0.isDirective } ?? false
        return String(decoding: startsHidden ? bytes.drop(while: \.isBlank) : bytes[...], as: UTF8.self)
    }

    /// Appends all text below the node, breaks as spaces; references to footnotes say nothing.
    /// - Parameters:
    ///   - bytes: takes the text.
    ///   - skipsCitations: whether citations in brackets say nothing either.
    func appendPlainText(to bytes: inout [UInt8], skipsCitations: Bool = false) {
        var walk = TreeWalk(self)
        while let (node, isEntering) = walk.next() {
            guard isEntering else { continue }
            switch node.kind {
            case .text where skipsCitations && node.literal.contains(Parser.atMark):
                bytes.append(unmarking: CitationScanner(text: node.literal).textBesideCitations())
            case .htmlSpan where node.isLineBreakInCell: bytes.append(UInt8(ascii: " "))
            case .htmlSpan where node.isDirective: node.closeGap(after: &bytes)
            case .text, .codeSpan, .htmlSpan, .codeBlock: bytes.append(unmarking: node.literal)
            case .formula, .formulaBlock: bytes.append(contentsOf: node.formulaWords)
            case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
            case .paragraph, .heading, .tableCell, .item:
                if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
            default: break
            }
        }
    }

    /// Takes away the blank before a comment to this program where another one, or nothing, stands behind it.
    func closeGap(after text: inout [UInt8]) {
        if let next, next.kind == .text, next.literal.first?.isBlank != true { return }
        while text.last?.isBlank == true { text.removeLast() }
    }
}
