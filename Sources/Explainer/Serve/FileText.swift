import SystemPackage

/// Small files, whole.
enum FileText {
    /// What a file holds; `nil` where it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
            return try descriptor.closeAfter {
                var bytes: [UInt8] = []
                var chunk = [UInt8](repeating: 0, count: 64 << 10)
                while case let count = try chunk.withUnsafeMutableBytes({ try descriptor.read(into: $0) }), count > 0 {
                    bytes += chunk[..<count]
                }
                return bytes
            }
        } catch {
            return nil
        }
    }
}
