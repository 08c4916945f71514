internal import CLibrary

/// The program that runs, as a file.
package enum RunningProgram {
    /// Its path when it was started, with symbolic links followed; `nil` where the system does not tell.
    ///
    /// Asked for early: once the file has been replaced, the system knows it by another name.
    package static let path: String? = {
        #if canImport(Darwin)
        var size: UInt32 = 0
        _ = _NSGetExecutablePath(nil, &size)
        var buffer = [CChar](repeating: 0, count: Int(size) + 1)
        guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
        return buffer.withUnsafeBufferPointer { name in name.baseAddress.flatMap { RealPath.of(String(cString: $0)) } }
        #else
        return RealPath.of(link)
        #endif
    }()

    /// A path by which the program can be started again, as it is now; `nil` where there is no such path.
    ///
    /// On Linux a program whose file has been replaced by a newer one can still be started by a link that the system keeps.
    package static let executable: String? = {
        if let path, access(path, X_OK) == 0 { return path }
        #if canImport(Darwin)
        return nil
        #else
        return access(link, X_OK) == 0 ? link : nil
        #endif
    }()

    /// Whether a program of this name is on the path on which the shell looks for programs.
    package static func isOnPath(_ name: String) -> Bool { path(of: name) != nil }

    /// Where a program is: a path as it stands, or a name that is looked for where the shell looks.
    package static func path(of name: String) -> String? {
        if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
        guard let path = getenv("PATH") else { return nil }
        return String(cString: path).split(separator: ":").lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    /// What tells a program from another of its path: size and time of its file, links followed; `nil` where it is none.
    package static func identity(of path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
        return "\(path) \(status.st_size) \(status.st_mtimespec.tv_sec)"
        #else
        return "\(path) \(status.st_size) \(status.st_mtim.tv_sec)"
        #endif
    }

    #if !canImport(Darwin)
    /// The link by which Linux names the running program.
    private static let link = "/proc/self/exe"
    #endif
}
