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
