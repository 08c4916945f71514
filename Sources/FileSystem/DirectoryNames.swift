internal import CLibrary

/// The names of what a directory holds.
package enum DirectoryNames {
    /// Lists a directory.
    /// - Returns: the names but for `.` and `..`, in the order of the file system; `nil` where the directory cannot be opened.
    package static func list(_ path: String) -> [String]? {
        guard let listing = opendir(path) else { return nil }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
