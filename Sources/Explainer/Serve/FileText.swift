import FileSystem
import SystemPackage

/// Small files, whole.
enum FileText {
    /// What a file holds; `nil` where it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
            return try descriptor.closeAfter { try descriptor.readToEnd() }
        } catch {
            return nil
        }
    }
}
