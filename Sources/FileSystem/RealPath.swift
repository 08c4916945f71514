internal import CLibrary

/// Paths as the file system has them.
package enum RealPath {
    /// A path with every symbolic link followed and every `..` resolved; `nil` where it leads nowhere.
    package static func of(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
