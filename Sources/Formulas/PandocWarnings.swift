internal import Markdown

/// What pandoc says of the formulas that it cannot set, in their order.
struct PandocWarnings {
    let faults: [FormulaFault]

    private static let opening = "[WARNING] Could not convert TeX math "
    private static let help = "use commands of LaTeX and its package amsmath, and no other package's"

    /// - Parameter bytes: what pandoc wrote to its standard error.
    init(_ bytes: [UInt8]) {
        faults = String(decoding: bytes, as: UTF8.self).split(separator: Self.opening).map { warning in
            // What it expects instead is most of TeX.
            let reason = warning.split(separator: "\n").last { $0.hasPrefix("  unexpected ") }?.dropFirst("  unexpected ".count)
            return Self.fault(reason.map(String.init) ?? "")
        }
    }

    private static func fault(_ reason: String) -> FormulaFault {
        if reason.hasPrefix("control sequence ") {
            let command = String(reason.dropFirst("control sequence ".count))
            return FormulaFault("the command '\(command)' is unknown in formulas, or not allowed here", help: help, part: command)
        }
        switch reason {
        case "": return FormulaFault("this formula cannot be read", help: help)
        case "eof", "end of input": return FormulaFault("this formula ends too early", help: "close its braces, brackets and environments")
        default: return FormulaFault("this formula cannot be read: there is an unexpected \(reason.replacing("\"", with: "'"))", help: help)
        }
    }
}
