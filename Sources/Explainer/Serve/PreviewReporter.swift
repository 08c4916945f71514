import Diagnostics
import Preview

/// Shows what is wrong: over the open pages as long as it is, and in the terminal once.
actor PreviewReporter {
    /// The most mistakes that the overlay lists.
    private static let mostShown = 50

    private let events: EventHub
    private let console: Console
    private let isStrict: Bool
    private let editor: EditorPlaces?
    /// What was found last, in the terminal already.
    private var told: Set<Finding> = []
    private var content: ServerEvent?
    private var program: ServerEvent?
    private var overlay: ServerEvent?

    /// A finding that stays the same when lines above it come and go.
    private struct Finding: Hashable {
        let code: String
        let file: String
        let message: String
        let excerpt: String?

        init(_ diagnostic: Diagnostic) {
            code = diagnostic.rule.code
            file = diagnostic.location.file
            message = diagnostic.message
            excerpt = diagnostic.location.excerpt
        }
    }

    /// - Parameters:
    ///   - events: where open pages listen.
    ///   - console: the terminal.
    ///   - isStrict: whether warnings keep the site from being published.
    ///   - editor: how a place is opened in the author's editor.
    init(events: EventHub, console: Console, isStrict: Bool, editor: EditorPlaces?) {
        self.events = events
        self.console = console
        self.isStrict = isStrict
        self.editor = editor
    }

    /// Shows what is wrong with the content.
    /// - Returns: whether nothing is that keeps it from being published.
    @discardableResult
    func show(_ report: DiagnosticReport, fileCount: Int) -> Bool {
        let findings = report.sorted
        let mistakes = findings.filter { $0.severity == .error || isStrict && $0.severity == .warning }
        var fresh = DiagnosticReport()
        for finding in findings where !told.contains(Finding(finding)) { fresh.add(finding) }
        if !fresh.findings.isEmpty { console.show(fresh, fileCount: fileCount) }
        if mistakes.isEmpty, content != nil { console.note("no mistakes are left") }
        told = Set(findings.map(Finding.init))
        content = mistakes.isEmpty ? nil : .diagnostics(overlay(of: mistakes))
        update()
        return mistakes.isEmpty
    }

    /// Shows what becomes of the program while its templates are changed; `nil` when nothing is to be said.
    func show(program event: ServerEvent?) {
        program = event
        update()
    }

    /// Shows why the program could not be built.
    /// - Parameters:
    ///   - errors: what the compiler says.
    ///   - directory: the package, which places are told from.
    func show(errors: [CompilerMessage], in directory: String) {
        let problems = errors.prefix(Self.mostShown).map { error in
            let place = error.file.map { file in
                "\(file.hasPrefix(directory + "/") ? String(file.dropFirst(directory.utf8.count + 1)) : file):\(error.line):\(error.column)"
            }
            return PreviewDiagnostics.Problem(
                place: place ?? "Package.swift", message: "error: \(error.text)",
                excerpt: error.excerpt.isEmpty ? nil : error.excerpt,
                editor: error.file.flatMap { editor?.url(file: $0, line: error.line, column: error.column) })
        }
        for problem in problems {
            console.fail("\(problem.place): \(problem.message)" + (problem.excerpt.map { "\n" + $0 } ?? ""))
        }
        let count = "\(errors.count) error\(errors.count == 1 ? "" : "s")"
        show(program: .diagnostics(PreviewDiagnostics(heading: "\(count) in the templates", problems: problems)))
    }

    private func update() {
        let event = program ?? content
        guard event != overlay else { return }
        overlay = event
        events.stand(event)
    }

    private func overlay(of mistakes: [Diagnostic]) -> PreviewDiagnostics {
        let rest = mistakes.count - Self.mostShown
        let count = "\(mistakes.count) mistake\(mistakes.count == 1 ? "" : "s")"
        return PreviewDiagnostics(
            heading: rest > 0 ? "\(count); the first \(Self.mostShown)" : count,
            problems: mistakes.prefix(Self.mostShown).map(problem))
    }

    private func problem(_ diagnostic: Diagnostic) -> PreviewDiagnostics.Problem {
        let lines = ConsolePrinter(isColored: false).text(for: diagnostic).split(separator: "\n").map(String.init)
        let location = diagnostic.location
        var place = location.file
        if let line = location.line { place += ":\(line)" }
        if let column = location.columns?.lowerBound { place += ":\(column)" }
        return PreviewDiagnostics.Problem(
            place: place, message: "\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.rule.code)]",
            excerpt: lines.count > 1 ? lines.dropFirst().joined(separator: "\n") : nil,
            editor: editor?.url(file: location.file, line: location.line ?? 1, column: location.columns?.lowerBound ?? 1))
    }
}
