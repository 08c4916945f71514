internal import Bytes

/// Where the destinations of links and images stand in a file: after a text, as in `[text](destination)`, and in definitions, as in
/// `[label]: destination`.
struct DestinationTable: Sendable {
    /// Where each destination starts that follows a text, in the order of the file.
    private var starts: [ArraySlice<UInt8>: [Int]] = [:]
    /// Where each destination starts in the first definition that leads to it.
    private var definitions: [ArraySlice<UInt8>: Int] = [:]

    /// - Parameter bytes: the file.
    init(_ bytes: [UInt8]) {
        var index = 0
        var isDefined = false
        while let bracket = bytes[index...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            index = bracket + 1
            guard bytes[bracket] == UInt8(ascii: "]") else {
                isDefined = false
                continue
            }
            guard index < bytes.count, bytes[index] == UInt8(ascii: "(") || bytes[index] == UInt8(ascii: ":") && !isDefined else { continue }
            let destination = Self.destination(in: bytes, after: index)
            if bytes[index] == UInt8(ascii: "(") {
                starts[bytes[destination], default: []].append(destination.lowerBound)
            } else {
                // A line defines one label; further colons belong to its destination or title.
                isDefined = true
                if definitions[bytes[destination]] == nil { definitions[bytes[destination]] = destination.lowerBound }
            }
            // What a destination holds is no destination: texts of brackets alone would be read anew from each of them.
            index = destination.upperBound
        }
    }

    /// The bytes of a destination that follows a text in some part of the file.
    /// - Parameter occurrence: which of several to take, from 0; the last where there are fewer.
    func destination(_ destination: ArraySlice<UInt8>, in part: Range<Int>, occurrence: Int) -> Range<Int>? {
        guard let starts = starts[destination] else { return nil }
        let first = starts.partitioningIndex { $0 >= part.lowerBound }
        let end = starts.partitioningIndex { $0 >= part.upperBound }
        guard first < end else { return nil }
        let start = starts[min(first + occurrence, end - 1)]
        return start..<start + destination.count
    }

    /// The bytes of a destination in the first definition that leads to it.
    func definition(of destination: ArraySlice<UInt8>) -> Range<Int>? { definitions[destination].map { $0..<$0 + destination.count } }

    /// The bytes of a destination, up to a blank, the end of the line, or a parenthesis that closes none of its own; between `<` and
    /// `>` all up to the latter (CommonMark 0.30, section 6.3).
    private static func destination(in bytes: [UInt8], after opening: Int) -> Range<Int> {
        var start = opening + 1
        while start < bytes.count, bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t") { start += 1 }
        let isEnclosed = start < bytes.count && bytes[start] == UInt8(ascii: "<")
        if isEnclosed { start += 1 }
        var end = start
        var depth = 0
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return start..<end
            case UInt8(ascii: ">") where isEnclosed: return start..<end
            case _ where isEnclosed: break
            case 0...0x20: return start..<end
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                guard depth > 0 else { return start..<end }
                depth -= 1
            default: break
            }
            end += 1
        }
        return start..<end
    }
}
