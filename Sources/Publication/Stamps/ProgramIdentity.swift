internal import CPlatform
internal import CLibrary

/// Which build of this program is running, with the libraries it was loaded with: another one may make other pages.
package enum ProgramIdentity {
    /// A hash that differs between any two programs on this machine; `nil` where the system does not tell.
    package static let hash: ContentHash? = {
        let paths = imagePaths
        guard !paths.isEmpty else { return nil }
        var input = HashInput()
        for path in paths {
            input.add(path)
            var status = stat()
            // On some systems the libraries that belong to it are no files.
            guard stat(path, &status) == 0 else { continue }
            input.add(status.st_dev)
            input.add(status.st_ino)
            input.add(status.st_size)
            input.add(explainer_modified(&status))
            input.add(explainer_changed(&status))
        }
        return input.hash
    }()

    /// A hash of what the program and its libraries hold, wherever they stand: the same for copies of one build, as on the machines
    /// of a CI. `nil` where the program cannot be read.
    package static let content: ContentHash? = {
        let paths = imagePaths
        guard !paths.isEmpty else { return nil }
        var input = HashInput()
        for (index, path) in paths.enumerated() {
            let hash = contentHash(ofFile: path)
            guard hash != nil || index > 0 else { return nil }
            input.add(hash ?? ContentHash([]))
            // What is no file belongs to the system, and its name has to do.
            input.add(hash == nil ? path : "")
        }
        return input.hash
    }()

    /// A hash of what a file holds, made faster than by reading it; `nil` where it cannot be read.
    static func contentHash(ofFile path: String) -> ContentHash? {
        var hash: (UInt64, UInt64) = (0, 0)
        let isRead = withUnsafeMutableBytes(of: &hash) { explainer_hash_file(path, $0.bindMemory(to: UInt64.self).baseAddress) == 0 }
        return isRead ? ContentHash(high: hash.0, low: hash.1) : nil
    }

    private static var imagePaths: [String] {
        var paths: [String] = []
        withUnsafeMutablePointer(to: &paths) { list in
            explainer_each_image({ path, list in
                guard let path, let list else { return }
                list.assumingMemoryBound(to: [String].self).pointee.append(String(cString: path))
            }, list)
        }
        return paths
    }
}
