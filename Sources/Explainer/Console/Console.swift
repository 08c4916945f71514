import Diagnostics
import CLibrary
import Synchronization
import SystemPackage

/// Where the command speaks: results to standard output, everything else to standard error.
struct Console: Sendable {
    private let isColored: Bool
    /// Whether somebody may be watching, so that a line can be written over.
    let isWatched: Bool
    /// What could not be written first, and why: one for the process, as are its outputs.
    private static let failure = Mutex<(output: String, error: Errno)?>(nil)

    init() {
        let noColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let isTerminal = isatty(STDERR_FILENO) == 1
        isColored = isTerminal && !noColor
        isWatched = isTerminal && getenv("TERM").map { String(cString: $0) } != "dumb"
    }

    /// A line of the command's result.
    func result(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

    /// Findings, with what counts them: a result where programs read them.
    func show(_ report: DiagnosticReport, fileCount: Int, as format: ReportFormat = .text) {
        write(
            format.text(for: report, fileCount: fileCount, isColored: isColored),
            to: format.isForMachines ? STDOUT_FILENO : STDERR_FILENO)
    }

    /// The difference that was made to a file: a result, but beside the findings where programs read those.
    func show(diff: String, as format: ReportFormat) {
        write(diff, to: format.isForMachines ? STDERR_FILENO : STDOUT_FILENO)
    }

    /// Prints an error that is not about content: wrong usage, disk, network.
    func fail(_ message: String) { write("error: \(message)\n", to: STDERR_FILENO) }

    /// Prints a note that is not about a mistake.
    func note(_ message: String) { write("note: \(message)\n", to: STDERR_FILENO) }

    /// Writes over the line that the cursor is on, without ending it.
    func show(progress: String) { write("\r\(progress)\u{1B}[K", to: STDERR_FILENO) }

    /// Something that was asked for beside the result.
    func tell(_ text: String) { write(text, to: STDERR_FILENO) }

    private func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Self.write(descriptor, UnsafeBufferPointer(rebasing: rest))
                guard count > 0 else { return Self.noteFailure(of: descriptor, Errno(rawValue: errno)) }
                rest = rest.dropFirst(count)
            }
        }
    }

    /// Notes that an output takes no more. Who has closed the pipe that it leads to wants to hear no more.
    private static func noteFailure(of descriptor: Int32, _ error: Errno) {
        guard error != .brokenPipe else { return }
        let output = descriptor == STDOUT_FILENO ? "standard output" : "standard error"
        failure.withLock { $0 = $0 ?? (output, error) }
    }

    /// Ends the command where some of what it had to say could not be written: whoever reads it would take a part for the whole.
    static func requireWritten() throws {
        guard let (output, error) = failure.withLock({ $0 }) else { return }
        Console().fail("cannot write to \(output): \(error)")
        throw ExitStatus.machine
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        while true {
            let count = CLibrary.write(descriptor, bytes.baseAddress, bytes.count)
            if count >= 0 || errno != EINTR { return count }
        }
    }
}
