internal import Markdown

/// Finds formulas between single dollar signs, which emphasis may cut into several texts.
///
/// By pandoc's rule the first sign has no blank after it, the last one none before it and no digit after it. Amounts of
/// money keep that rule at times, so what stands between the signs must look like a formula, too.
struct FormulaScanner {
    /// Where a formula starts.
    struct Place {
        let range: Range<Int>?
        let line: Int
        /// What its author writes instead; the rule says so where it is `nil`.
        var help: String?
    }

    /// What is said of formulas between other signs.
    static let dollars = "write it between dollar signs, as in '$a^2$', and set 'math: true' in site.yaml"

    private var start: Place?
    private var content: [UInt8] = []
    private var toldLine = 0
    /// A dollar sign right before code, as GitHub and GitLab have formulas: $`x`$.
    private var beforeCode: Place?
    /// The longest formula that is looked for, in bytes.
    private static let reach = 300

    /// Whether a formula was already reported on a line.
    func isTold(at line: Int) -> Bool { toldLine == line }

    /// A block ends, and with it what was open.
    mutating func end() { (start, content) = (nil, []) }

    /// Reads a text.
    /// - Returns: where the first formula that ends in it starts, on a line where none was reported.
    mutating func read(_ text: DialectText, _ walk: borrowing PageWalk) -> Place? {
        let code = beforeCode
        beforeCode = nil
        guard start != nil || walk.bytes.contains("$") else { return escaped(text, walk) }
        if let code, text.before == .codeSpan, text[0] == UInt8(ascii: "$"), toldLine != code.line {
            toldLine = code.line
            end()
            return code
        }
        var found: Place?
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
            // "${path}/${name}" is of a program or of a shell.
            let isVariable = text[next] == UInt8(ascii: "{")
            if start != nil, let last = content.last, !last.isBlank, !text[next].isLetterOrDigit, !isVariable, Self.isFormula(content) {
                if found == nil, toldLine != walk.line { found = start }
                end()
                continue
            }
            end()
            let isLast = next == text.bytes.count
            let precedes = isLast ? text.after != nil : !text[next].isBlank
            if precedes, !text.isWord(at: index - 1) || text[index - 1] >= 0x80 {
                start = Place(range: walk.range(of: index..<index + 1), line: walk.line)
            }
        }
        if start != nil, text.after == nil, !content.isEmpty { content.append(UInt8(ascii: " ")) }
        if text.after == .codeSpan, let last = text.bytes.indices.last, text[last] == dollar, text[last - 1] != dollar, !walk.isEscaped(last) {
            beforeCode = Place(range: walk.range(of: last..<last + 1), line: walk.line)
        }
        if let found { toldLine = found.line }
        return found ?? escaped(text, walk)
    }

    /// Where a formula starts between parentheses or brackets with a backslash before each, as LaTeX has it. To Markdown they
    /// are plain signs, so that readers see the formula without its signs.
    private mutating func escaped(_ text: DialectText, _ walk: borrowing PageWalk) -> Place? {
        // What stands in the file as it is read has no backslash in it.
        guard walk.bytes.contains("(") || walk.bytes.contains("["), let run = walk.run, run.range.count > text.bytes.count, toldLine != walk.line else { return nil }
        for (opening, closing) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]"))] {
            guard let first = text.bytes.indices.first(where: { text.bytes[$0] == opening && walk.isEscaped($0) }) else { continue }
            let last = text.bytes.indices.first { $0 > first && text.bytes[$0] == closing && walk.isEscaped($0) }
            let isAlone = opening == UInt8(ascii: "[") && text.bytes.count == 1 && text.startsLine && text.after == nil
            guard isAlone || last.map({ Self.isFormula(Array(text.bytes[first + 1..<$0])) }) == true else { continue }
            toldLine = walk.line
            return Place(range: walk.range(of: first..<first + 1), line: walk.line, help: Self.dollars)
        }
        return nil
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
