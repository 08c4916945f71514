package import SystemPackage

extension FileDescriptor {
    /// Reads on to the end of the file.
    /// - Parameters:
    ///   - size: how many bytes there are likely to be.
    ///   - limit: of a file that grows past this many bytes while it is read, no more than a piece beyond them is read.
    /// - Returns: what was read, from the descriptor's place on.
    /// - Throws: `Errno` where the file cannot be read on.
    package func readToEnd(expecting size: Int = 65_535, atMost limit: Int = .max) throws -> [UInt8] {
        var bytes: [UInt8] = []
        // One more than expected, so that the end shows itself in the same read.
        var room = size + 1
        while true {
            let start = bytes.count
            var failure: (any Error)?
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                do { count = try read(into: UnsafeMutableRawBufferPointer(buffer)) } catch { failure = error }
            }
            if let failure { throw failure }
            if start == 0 { bytes = chunk } else { bytes += chunk }
            if chunk.isEmpty || bytes.count > limit { return bytes }
            room = chunk.count < room && bytes.count == size ? 1 : 65_536
        }
    }
}
