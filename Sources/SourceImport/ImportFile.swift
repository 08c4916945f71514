internal import FileSystem
internal import SystemPackage

/// Reads a bibliography wherever it is.
package enum ImportFile {
    /// Why it cannot be read, in an author's words.
    package struct Failure: Error, Sendable, CustomStringConvertible {
        package let description: String
    }

    /// - Parameters:
    ///   - path: where the file is.
    ///   - limit: the largest size that is read, in bytes.
    /// - Returns: its bytes, which are UTF-8.
    package static func read(_ path: String, atMost limit: Int) throws(Failure) -> [UInt8] {
        let bytes: [UInt8]
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
            bytes = try descriptor.closeAfter { try descriptor.readToEnd(atMost: limit) }
        } catch {
            throw Failure(description: "'\(path)' cannot be read: \(error)")
        }
        guard bytes.count <= limit else { throw Failure(description: "'\(path)' has more than \(limit) bytes") }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Failure(description: "'\(path)' is not UTF-8 text; save it as UTF-8, as JabRef and Zotero can")
        }
        return bytes
    }
}
