internal import Bytes
internal import Synchronization

/// Where each line of a file starts, so that a line is found without reading the file again.
package struct LineTable: Sendable {
    /// The byte each line starts at.
    private let starts: [Int]
    private let count: Int

    /// - Parameter bytes: the file; lines end at LF, CR LF or CR.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 60 + 1)
        var index = 0
        while true {
            index = bytes.index(from: index) { $0.marks(of: "\n") | $0.marks(of: "\r") }
            guard index < bytes.count else { break }
            let isPair = bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
            index += isPair ? 2 : 1
            starts.append(index)
        }
        self.starts = starts
        count = bytes.count
    }

    /// The byte a line starts at; the end of the file for lines it does not have.
    /// - Parameter line: the line, from 1.
    package func start(of line: Int) -> Int {
        line < 1 ? 0 : line <= starts.count ? starts[line - 1] : count
    }

    /// The bytes of a line, with its ending.
    package func range(of line: Int) -> Range<Int> { start(of: line)..<start(of: line + 1) }

    /// The line that a byte stands on, from 1.
    package func line(of offset: Int) -> Int {
        max(1, starts.partitioningIndex { $0 > offset })
    }

    /// How many lines there are; one after the last line ending counts.
    package var lineCount: Int { starts.count }
}

/// The line table of one file, made when it is first asked for and shared by all copies of the file's text.
final class SharedLineTable: Sendable {
    private let made = Mutex<LineTable?>(nil)

    func table(of bytes: [UInt8]) -> LineTable {
        made.withLock { table in
            if let table { return table }
            let new = bytes.withUnsafeBufferPointer { LineTable($0) }
            table = new
            return new
        }
    }
}
