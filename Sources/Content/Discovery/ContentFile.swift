package import Diagnostics
internal import FileSystem
internal import SystemPackage

/// A regular file of the content directory: where it is on the disk, and how authors and links name it.
package struct ContentFile: Sendable, Hashable {
    /// The path below the content directory, with `/` between its parts.
    package let path: String
    /// The content directory as the author named it, with a `/` at its end: one text shared by all files.
    private let root: String
    /// What told the file from any other when the directory was listed.
    package let identity: FileIdentity

    /// - Parameters:
    ///   - path: the path below the content directory.
    ///   - root: the content directory, with a `/` at its end.
    ///   - identity: what tells the file from any other.
    init(path: String, root: String, identity: FileIdentity) {
        self.path = path
        self.root = root
        self.identity = identity
    }

    /// The path that opens it, and that messages show.
    package var shownPath: String { root + path }
    /// The size in bytes when the directory was listed.
    package var size: Int { identity.size }

    /// The file's name without the directories before it.
    package var name: String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }
    /// The directories before the name, with a `/` at the end; empty at the top.
    package var directory: String { path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "" }
    /// The place of the file as a whole.
    package var location: SourceLocation { SourceLocation(file: shownPath) }

    /// Whether a file stands at another path below the content directory, published or not.
    func hasNeighbour(at path: String) -> Bool { DirectoryListing.isFile(root + path) }

    /// How the names of files end that figures are drawn from.
    static let dataEndings = [".csv", ".tsv", ".json"]

    /// The largest image or download that is published, in bytes.
    package static let maximumMediaSize = 64 << 20

    /// Reads the file, reporting what cannot be read or is too large.
    /// - Parameters:
    ///   - limit: the largest size in bytes that is read.
    ///   - report: takes the failures.
    package func read(atMost limit: Int, into report: inout DiagnosticReport) -> SourceText? {
        guard size <= limit else {
            report.add(
                .fileTooLarge, "the file has \(size) bytes; at most \(limit) are read", at: location,
                help: "split it into several files")
            return nil
        }
        do {
            let descriptor = try FileDescriptor.open(FilePath(shownPath), .readOnly, options: [.closeOnExec])
            return try descriptor.closeAfter {
                SourceText(path: shownPath, bytes: try descriptor.readToEnd(expecting: size, atMost: limit))
            }
        } catch {
            report.add(.unreadable("file", for: error, at: location, help: "check that it exists and that you may read it"))
            return nil
        }
    }

    /// Reads a file that is published as it is, reporting what cannot be read or is too large.
    package func readMedia(into report: inout DiagnosticReport) -> [UInt8]? {
        isPublishable(into: &report) ? read(atMost: Self.maximumMediaSize, into: &report)?.bytes : nil
    }

    /// Whether the file is small enough to be published as it is, which is reported where it is not.
    func isPublishable(into report: inout DiagnosticReport) -> Bool {
        if size <= Self.maximumMediaSize { return true }
        report.add(
            .fileTooLarge, "the file has \(size) bytes; at most \(Self.maximumMediaSize) are published", at: location,
            help: "save it smaller, or link to a host that is made for large files")
        return false
    }

    /// Reads a file of text, reporting what is not UTF-8. A byte order mark stays: offsets are the file's own.
    package func readText(atMost limit: Int, into report: inout DiagnosticReport) -> SourceText? {
        guard let source = read(atMost: limit, into: &report) else { return nil }
        guard let fault = source.bytes.firstInvalidUTF8 else { return source }
        report.add(
            .notUTF8, "the file is not UTF-8 text", at: source.location(of: fault..<fault + 1),
            help: "save it as UTF-8 in your editor")
        return nil
    }
}

extension Diagnostic {
    /// A file or directory that the system does not give.
    /// - Parameter kind: which of the two it is.
    static func unreadable(_ kind: String, for error: any Error, at location: SourceLocation, help: String) -> Diagnostic {
        let isForNow = [Errno.tooManyOpenFiles, .tooManyOpenFilesInSystem].contains { $0 == error as? Errno }
        return Diagnostic(
            isForNow ? .tooManyOpenFiles : .unreadableFile, "the \(kind) cannot be read: \(error)", at: location,
            help: isForNow ? "close other programs, or raise the limit of open files" : help)
    }
}

extension [UInt8] {
    /// The offset of the first byte that is not part of UTF-8 text, or `nil`.
    fileprivate var firstInvalidUTF8: Int? {
        do {
            _ = try UTF8Span(validating: span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
