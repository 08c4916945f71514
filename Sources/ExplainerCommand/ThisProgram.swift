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
        // A link that also leads to the right file after the program was replaced by a newer one.
        return access("/proc/self/exe", X_OK) == 0 ? "/proc/self/exe" : nil
        #endif
    }()
}
