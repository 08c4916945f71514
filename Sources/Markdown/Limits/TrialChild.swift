internal import Diagnostics
internal import CLibrary

/// The child's part of a trial: a process that may take a second and a gibibyte.
package struct TrialChild: Sendable {
    /// Processor time: the largest text that is read takes a fifth of a second, unless it is built to be costly.
    var seconds = 1
    /// Bytes of memory.
    var memory = 1 << 30
    /// The bytes of HTML that any text may become.
    var outputBytes = 16 << 20
    /// How many times its own size a larger text may become.
    var outputFactor = 4

    /// The child with the limits that texts of authors are tried under.
    package init() {}

    /// Reads standard input to its end, parses and renders it, and tells by the exit status how that went.
    /// - Returns: 0 where the text is harmless, 1 where it grows too far; a limit that is broken ends the process.
    package func run() -> Int32 { run(passes) }

    /// Puts the process under its limits and tries the text of standard input.
    /// - Parameter passes: parses and renders a text; whether it is harmless.
    func run(_ passes: ([UInt8]) -> Bool) -> Int32 {
        limit(SystemValue.processorTime, seconds)
        limit(SystemValue.addressSpace, memory)
        limit(SystemValue.coreFile, 0)
        guard let text = standardInput() else { return 1 }
        return passes(text) ? 0 : 1
    }

    /// Whether a text can be parsed, and becomes no more HTML than it may.
    func passes(_ text: [UInt8]) -> Bool {
        let source = SourceText(path: "", bytes: text)
        do throws(ParsingRefusal) {
            let document = try MarkdownDocument(admitted: source)
            var renderer = MarkdownRenderer(source: source, resolver: KeepingResolver())
            let most = max(outputBytes, text.count * outputFactor)
            var count = 0
            for block in document.blockNodes.indices {
                count += renderer.render(document, blocks: block..<block + 1).count
                if count > most { return false }
            }
            return count + renderer.notes(of: document).count <= most
        } catch {
            return false
        }
    }

    private func standardInput() -> [UInt8]? {
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count == 0 { return text }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            text += chunk[..<count]
        }
    }

    private func limit(_ resource: Int32, _ value: Int) {
        var limits = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        setrlimit(resource, &limits)
    }
}

/// Leaves every reference as it is: a trial is about time and memory, not about what is linked to.
private struct KeepingResolver: MarkdownResolver {
    mutating func link(to destination: String, at place: ReferencePlace) -> LinkTarget { .site(destination) }

    mutating func image(at destination: String, at place: ReferencePlace, alt: String) -> ImageTarget {
        .file(url: destination, width: nil, height: nil, isLazy: false)
    }

    mutating func citation(_ citation: Citation, at place: ReferencePlace) -> RenderedCitation? { nil }
}
