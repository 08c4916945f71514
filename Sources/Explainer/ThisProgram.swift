#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The program that is running.
enum ThisProgram {
    /// Where its file is; `nil` where the system does not tell.
    static let path: String? = {
        #if canImport(Darwin)
        var size: UInt32 = 0
        _NSGetExecutablePath(nil, &size)
        var buffer = [CChar](repeating: 0, count: Int(size) + 1)
        guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
        return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
        #else
        let link = "/proc/self/exe"
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink(link, &buffer, buffer.count)
        if length > 0, let path = String(validating: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self), access(path, X_OK) == 0 { return path }
        // The link itself leads to the running program even when its file was replaced by a newer one.
        return access(link, X_OK) == 0 ? link : nil
        #endif
    }()
}
