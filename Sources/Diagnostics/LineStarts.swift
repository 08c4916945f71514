internal import Synchronization

/// Where the lines of a text start, found when that is first asked.
///
/// Most files are without mistakes, and nobody ever asks; a file with thousands is asked thousands of times.
final class LineStarts: Sendable {
    private let known = Mutex<[Int]?>(nil)

    /// The offsets of the lines' first bytes; the first is 0.
    func offsets(in bytes: [UInt8]) -> [Int] {
        known.withLock { known in
            if let known { return known }
            let found = Self.find(in: bytes[...])
            known = found
            return found
        }
    }

    /// The offsets of the lines' first bytes in the first bytes of a text. Lines end at LF, CR LF or CR.
    static func find(in bytes: ArraySlice<UInt8>) -> [Int] {
        var starts = [0]
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\n") {
                starts.append(index)
            } else if byte == UInt8(ascii: "\r") {
                if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\n") { index += 1 }
                starts.append(index)
            }
        }
        return starts
    }
}
