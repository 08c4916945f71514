import CLibrary

/// A regular file held open for reading, closed with its last holder.
///
/// A class, because the answer to a request and the task that sends it share the one descriptor.
package final class OpenFile: Sendable {
    /// The size in bytes when it was opened.
    package let size: Int
    let tag: EntityTag
    private let descriptor: CInt

    /// Takes over a descriptor.
    /// - Parameters:
    ///   - descriptor: of a regular file; closed by this object.
    ///   - status: what `fstat` said of it.
    init(descriptor: CInt, status: stat) {
        self.descriptor = descriptor
        size = Int(status.st_size)
        #if canImport(Darwin)
        let changed = status.st_mtimespec
        #else
        let changed = status.st_mtim
        #endif
        tag = EntityTag(
            file: UInt64(status.st_ino), size: Int(status.st_size), seconds: changed.tv_sec,
            nanoseconds: changed.tv_nsec)
    }

    deinit { close(descriptor) }

    /// Reads bytes from a place in the file.
    /// - Parameter range: byte offsets.
    /// - Returns: the bytes; fewer than asked for only where the file has become shorter.
    /// - Throws: ``PreviewError/system(operation:code:)``.
    package func read(_ range: Range<Int>) throws(PreviewError) -> [UInt8] {
        var failure: PreviewError?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            while count < range.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let read = pread(descriptor, rest.baseAddress, range.count - count, off_t(range.lowerBound + count))
                if read < 0 && errno == EINTR { continue }
                if read < 0 { failure = .lastError("read") }
                guard read > 0 else { return }
                count += read
            }
        }
        if let failure { throw failure }
        return bytes
    }
}
