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
    package static func isOnPath(_ name: String) -> Bool {
        guard let path = getenv("PATH") else { return false }
        return String(cString: path).split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
    }

    #if !canImport(Darwin)
    /// The link by which Linux names the running program.
    private static let link = "/proc/self/exe"
    #endif
}
