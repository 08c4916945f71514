internal import Markdown

/// Finds formulas between single dollar signs, which emphasis may cut into several texts.
///
/// By pandoc's rule the first sign has no blank after it, the last one none before it and no digit after it. Amounts of
/// money keep that rule at times, so what stands between the signs must look like a formula, too.
struct FormulaScanner {
    private var start: (range: Range<Int>?, line: Int)?
    private var content: [UInt8] = []
    private var toldLine = 0
    /// The longest formula that is looked for, in bytes.
    private static let reach = 300

    /// Whether a formula was told of on a line already.
    func isTold(at line: Int) -> Bool { toldLine == line }

    /// A block ends, and with it what was open.
    mutating func end() { (start, content) = (nil, []) }

    /// Reads a text.
    /// - Returns: where the first formula that ends in it starts, on a line where none was told of.
    mutating func read(_ text: DialectText, _ walk: borrowing PageWalk) -> (range: Range<Int>?, line: Int)? {
        guard start != nil || walk.bytes.contains("$") else { return nil }
        var found: (range: Range<Int>?, line: Int)?
        let dollar = UInt8(ascii: "$")
        var index = 0
        while index < text.bytes.count {
            let byte = text.bytes[index]
            guard byte == dollar else {
                if start != nil { content.append(byte) }
                if content.count > Self.reach { end() }
                index += 1
                continue
            }
            let next = text.endOfRun(at: index)
            defer { index = next }
            guard next == index + 1, !walk.isEscaped(index) else {
                end()
                continue
            }
            if start != nil, let last = content.last, !last.isBlank, !text[next].isLetterOrDigit, Self.isFormula(content) {
                if found == nil, toldLine != walk.line { found = start }
                end()
                continue
            }
            end()
            let isLast = next == text.bytes.count
            let precedes = isLast ? text.after != nil : !text[next].isBlank
            if precedes, !text.isWord(at: index - 1) || text[index - 1] >= 0x80 {
                start = (walk.range(of: index..<index + 1), walk.line)
            }
        }
        if start != nil, text.after == nil, !content.isEmpty { content.append(UInt8(ascii: " ")) }
        if let found { toldLine = found.line }
        return found
    }

    /// Whether what stands between two signs has what formulas have: a command, an index, a relation, or one letter alone.
    private static func isFormula(_ content: [UInt8]) -> Bool {
        if content.contains(where: { "\\^_{}".utf8.contains($0) }) { return true }
        guard let first = content.first, content.contains(where: \.isLetter) else { return false }
        let words = content.split { !$0.isLetter }
        // A word of several letters is one of a sentence, or of a variable of a program, but for the names of functions.
        let functions: Set<String> = ["sin", "cos", "tan", "log", "ln", "exp", "max", "min", "lim", "det", "dim", "mod", "Pr"]
        guard words.allSatisfy({ $0.count == 1 || functions.contains(String(decoding: $0, as: UTF8.self)) || ($0.count == 2 && content.contains(UInt8(ascii: "="))) })
        else { return false }
        return content.count <= 2 || first.isLetter || content.contains { "=<>+-*/()|".utf8.contains($0) }
    }
}
