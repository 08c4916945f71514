internal import Diagnostics

/// A mistake on one page, before it is led back to what caused it.
struct HTMLFinding {
    let rule: Rule
    let message: String
    let help: String?
    /// The bytes of the page that it is about; `nil` when it is about the page as a whole.
    let range: Range<Int>?
    /// The line of the page, where no bytes are known.
    var line: Int?
    /// Texts that stand in the content where it was caused there, the surest first.
    let clues: [String]
}

/// What is known while a page is walked, and what was found on it.
struct HTMLFindings {
    /// The most that is kept of one page; the rest is counted.
    static let capacity = 100

    private(set) var all: [HTMLFinding] = []
    /// How many of each rule were found beyond that.
    private(set) var omitted: [Rule: Int] = [:]
    /// How deep in the main part of the page the walk is; what is outside comes from the theme.
    var mainDepth = 0
    /// How deep in parts that readers do not meet.
    var hiddenDepth = 0
    /// Whether the page only sends its readers on to another.
    var isRedirect = false

    /// Notes a mistake.
    /// - Parameters:
    ///   - clues: texts by which the cause can be found in the content; of no use outside the main part.
    mutating func add(
        _ rule: Rule, _ message: String, at range: Range<Int>?, line: Int? = nil, clues: [String] = [], isContent: Bool? = nil,
        help: String? = nil
    ) {
        guard all.count < Self.capacity else {
            omitted[rule, default: 0] += 1
            return
        }
        let clues = (isContent ?? (mainDepth > 0)) ? clues.filter { $0.utf8.count >= 3 } : []
        all.append(HTMLFinding(rule: rule, message: message, help: help, range: range, line: line, clues: clues))
    }
}

/// One thing that is looked for on every page.
protocol PageRule {
    mutating func enter(_ element: HTMLElement, _ findings: inout HTMLFindings)
    mutating func text(_ text: HTMLText, _ findings: inout HTMLFindings)
    mutating func leave(_ element: HTMLElement, _ findings: inout HTMLFindings)
    /// The page is at its end.
    mutating func finish(_ findings: inout HTMLFindings)
}

extension PageRule {
    mutating func text(_ text: HTMLText, _ findings: inout HTMLFindings) {}
    mutating func leave(_ element: HTMLElement, _ findings: inout HTMLFindings) {}
    mutating func finish(_ findings: inout HTMLFindings) {}
}
