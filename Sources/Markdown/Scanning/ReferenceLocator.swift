package import Diagnostics
internal import Synchronization

/// Finds where in its file something stands that a text refers to, as cmark-gfm's positions are wrong at times.
///
/// The destinations of the file are listed when one is first looked for: a definition may be anywhere, and tens of thousands of
/// links may share it.
package final class ReferenceLocator: Sendable {
    private let source: SourceText
    private let destinationTable = Mutex<DestinationTable?>(nil)

    /// How many lines below its own a reference is looked for.
    private static let reach = 20

    /// - Parameter source: the file.
    package init(_ source: SourceText) { self.source = source }

    /// The location of a link's destination or another text that is referred to, and its bytes where they were found.
    ///
    /// A destination stands right after a text in brackets, or in a definition. It is looked for on the line of its place or, as
    /// cmark-gfm's lines lag behind at times, on a later one of the block; the whole line stands for what is on none.
    /// - Parameters:
    ///   - text: what is looked for.
    ///   - place: what refers to it.
    ///   - occurrence: which of several destinations to take, from 0.
    package func find(
        _ text: String, at place: ReferencePlace, occurrence: Int = 0
    ) -> (location: SourceLocation, range: Range<Int>?) {
        let bytes = Array(text.utf8)
        let lines = place.line...max(place.line, min(place.lastLine, place.line + Self.reach))
        let (start, end) = (source.lines.start(of: lines.lowerBound), source.lines.start(of: lines.upperBound + 1))
        if let found = destinations.destination(bytes[...], in: start..<end, occurrence: occurrence) ?? destinations.definition(of: bytes[...]) ?? find(bytes, on: lines, occurrence: occurrence) {
            return (source.location(of: found), found)
        }
        return (source.location(line: place.line), nil)
    }

    private var destinations: DestinationTable {
        destinationTable.withLock { destinations in
            if let destinations { return destinations }
            let new = DestinationTable(source.bytes)
            destinations = new
            return new
        }
    }

    /// Where a text stands that is no part of a longer word or path, and not escaped; the last place where there are fewer.
    private func find(_ text: [UInt8], on lines: ClosedRange<Int>, occurrence: Int) -> Range<Int>? {
        var skip = occurrence
        var last: Range<Int>?
        for number in lines {
            guard let line = source.lineRange(number) else { return last }
            var searched = source.searched(line)
            while let found = source.find(text, in: searched) {
                if isWhole(found) {
                    if skip == 0 { return found }
                    skip -= 1
                    last = found
                }
                searched = found.upperBound..<searched.upperBound
            }
        }
        return last
    }

    private func isWhole(_ range: Range<Int>) -> Bool {
        let bytes = source.bytes
        if range.lowerBound > 0, bytes[range.lowerBound - 1] == UInt8(ascii: "\\") { return false }
        func joins(_ first: Int, _ second: Int) -> Bool {
            first >= 0 && second < bytes.count && bytes[first].isPartOfWord && bytes[second].isPartOfWord
        }
        return !joins(range.lowerBound - 1, range.lowerBound) && !joins(range.upperBound - 1, range.upperBound)
    }
}

extension UInt8 {
    fileprivate var isPartOfWord: Bool {
        self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || self == UInt8(ascii: "/") || self == UInt8(ascii: "-")
    }
}
