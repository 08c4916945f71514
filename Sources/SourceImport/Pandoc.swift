internal import Subprocess
internal import SystemPackage

/// Converts bibliographies with the program `pandoc`.
///
/// pandoc, as nothing else knows what LaTeX's commands in BibTeX stand for, how biblatex's fields inherit from one another, and
/// what programs make of RIS. The file is named without a shell and after `--`, so that no name is read as an option.
package struct Pandoc: Sendable {
    /// Why there is no conversion.
    package enum Failure: Error, Sendable, Hashable {
        /// There is no such program.
        case missing
        /// It does not know the format.
        case tooOld(version: String)
        /// It says why.
        case refused(String)
    }

    /// The largest result that is read, in bytes.
    private static let maximumSize = 64 << 20

    private let executable: Executable

    /// - Parameter path: where the program is; it is looked for on the `PATH` where that is `nil`.
    package init(path: String?) { executable = path.map { .path(FilePath($0)) } ?? .name("pandoc") }

    /// The works of a file as CSL-JSON, and what pandoc says of them.
    /// - Parameter file: its path.
    package func cslJSON(of file: String, as format: ImportFormat) async throws(Failure) -> (bytes: [UInt8], warnings: [String]) {
        guard let formats = await run(["--list-input-formats"]), let version = await run(["--version"]) else { throw .missing }
        guard formats.output.split(whereSeparator: \.isWhitespace).contains(Substring(format.rawValue)) else {
            let words = version.output.split(whereSeparator: \.isWhitespace)
            throw .tooOld(version: words.count > 1 ? String(words[1]) : "of unknown age")
        }
        guard let result = await run(["--from", format.rawValue, "--to", "csljson", "--", file]) else { throw .missing }
        let warnings = result.errors.split(whereSeparator: \.isNewline).map(String.init)
        guard result.exit == 0 else { throw .refused(warnings.isEmpty ? "it ended with \(result.exit)" : warnings.joined(separator: "\n")) }
        return (Array(result.output.utf8), warnings)
    }

    private func run(_ arguments: [String]) async -> (exit: Int, output: String, errors: String)? {
        do {
            let result = try await Subprocess.run(
                executable, arguments: Arguments(arguments), output: .string(limit: Self.maximumSize), error: .string(limit: 1 << 20))
            guard case .exited(let code) = result.terminationStatus else { return nil }
            return (Int(code), result.standardOutput, result.standardError)
        } catch {
            return nil
        }
    }
}
