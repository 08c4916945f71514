// The C library of the system, under one name: glibc or musl on Linux, Darwin's on macOS.
#if canImport(Glibc)
@_exported public import Glibc
#elseif canImport(Musl)
@_exported public import Musl
#else
@_exported public import Darwin
#endif

/// What these libraries declare under different types.
package enum SystemValue {
    #if canImport(Glibc)
    /// The kind of sockets that carry a stream.
    package static let streamSocket = CInt(SOCK_STREAM.rawValue)
    /// A flag of sockets: programs that are started do not get them.
    package static let closesOnExec = CInt(SOCK_CLOEXEC.rawValue)
    /// The limit of a process's time, in seconds of a processor.
    package static let processorTime = CInt(RLIMIT_CPU.rawValue)
    /// The limit of a process's memory, in bytes of addresses.
    package static let addressSpace = CInt(RLIMIT_AS.rawValue)
    /// The limit of what a process leaves when it fails, in bytes.
    package static let coreFile = CInt(RLIMIT_CORE.rawValue)
    #else
    /// The kind of sockets that carry a stream.
    package static let streamSocket = CInt(SOCK_STREAM)
    /// The limit of a process's time, in seconds of a processor.
    package static let processorTime = CInt(RLIMIT_CPU)
    /// The limit of a process's memory, in bytes of addresses.
    package static let addressSpace = CInt(RLIMIT_AS)
    /// The limit of what a process leaves when it fails, in bytes.
    package static let coreFile = CInt(RLIMIT_CORE)
    #endif
    #if canImport(Musl)
    /// A flag of sockets: programs that are started do not get them.
    package static let closesOnExec = CInt(SOCK_CLOEXEC)
    #endif

    #if canImport(Darwin)
    /// Flags for `send`; that a receiver who is gone sends no signal is an option of the socket here.
    package static let sendFlags: CInt = 0
    #else
    /// Flags for `send`: a receiver who is gone is an error, and no signal.
    package static let sendFlags = CInt(MSG_NOSIGNAL)
    #endif
}
