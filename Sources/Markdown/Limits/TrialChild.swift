internal import Diagnostics
#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The child's part of a trial: a process that may take a second and a gibibyte.
package enum TrialChild {
    /// One second of processor time: the largest text that is read takes a fifth of it, unless it is built to be costly.
    private static let seconds: rlim_t = 1
    private static let memory: rlim_t = 1 << 30
    /// The most bytes of HTML that a text may become: so many, or so many times its own.
    private static let output = (bytes: 16 << 20, factor: 4)

    /// Reads standard input to its end, parses and renders it, and tells by the exit status how that went.
    /// - Returns: 0 where the text is harmless, 1 where it grows too far; a limit that is broken ends the process.
    package static func run() -> Int32 {
        #if canImport(Darwin)
        limit(RLIMIT_CPU, seconds)
        limit(RLIMIT_AS, memory)
        limit(RLIMIT_CORE, 0)
        #else
        limit(Int32(RLIMIT_CPU.rawValue), seconds)
        limit(Int32(RLIMIT_AS.rawValue), memory)
        limit(Int32(RLIMIT_CORE.rawValue), 0)
        #endif
        guard let text = standardInput() else { return 1 }
        let source = SourceText(path: "", bytes: text)
        do throws(ParsingRefusal) {
            let document = try MarkdownDocument(admitted: source)
            var renderer = MarkdownRenderer(source: source, resolver: KeepingResolver())
            let most = max(output.bytes, text.count * output.factor)
            var count = 0
            for block in document.blockNodes.indices {
                count += renderer.render(document, blocks: block..<block + 1).count
                if count > most { return 1 }
            }
            return count + renderer.notes(of: document).count > most ? 1 : 0
        } catch {
            return 1
        }
    }

    private static func standardInput() -> [UInt8]? {
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

    private static func limit(_ resource: Int32, _ value: rlim_t) {
        var limits = rlimit(rlim_cur: value, rlim_max: value)
        setrlimit(resource, &limits)
    }
}

/// Leaves every reference as it is: a trial is about time and memory, not about what is linked to.
private struct KeepingResolver: MarkdownResolver {
    mutating func link(to destination: String, at place: ReferencePlace) -> LinkTarget { .site(destination) }

    mutating func image(at destination: String, at place: ReferencePlace, alt: String) -> ImageTarget {
        .file(address: destination, width: nil, height: nil, isLazy: false)
    }

    mutating func citation(_ citation: Citation, at place: ReferencePlace) -> [UInt8]? { nil }
}
