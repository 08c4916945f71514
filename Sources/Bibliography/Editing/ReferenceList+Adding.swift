internal import Bytes
package import Diagnostics
internal import YAMLSchema

extension ReferenceList {
    /// Why works cannot be put into a file of sources.
    package enum AddingFailure: Error, Sendable, Hashable {
        /// The file cannot be read as it is.
        case unreadable
        /// The works do not fit into the way the file is written.
        case unusualForm
    }

    /// A file of sources with further works at its end, all else in it as it was.
    /// - Parameters:
    ///   - works: those to add; their keys are new to the file.
    ///   - file: the file, YAML or JSON; `nil` where there is none yet.
    /// - Returns: what the file is to hold.
    package static func adding(_ works: [Reference], to file: SourceText?) throws(AddingFailure) -> [UInt8] {
        guard let file else { return Array(try text(works).utf8) }
        var report = DiagnosticReport()
        let before = load(file, into: &report)
        guard !report.hasErrors else { throw .unreadable }
        let isListed = YAMLValue.parse(file, bytes: file.listRange, into: &report) != nil
        let bytes = isListed ? try adding(works, to: file, before: before) : file.bytes.withLineEnd + Array(try text(works).utf8)
        // What stood there stands there still, and what was added is read as it was meant.
        report = DiagnosticReport()
        let after = load(SourceText(path: file.path, bytes: bytes), into: &report)
        let expected = (before.sources + works).map(CSLJSON.value)
        guard !report.hasErrors, after.sources.map(CSLJSON.value) == expected else { throw .unusualForm }
        return bytes
    }

    /// Parts works into those that the list lacks and those that it has, by their key or as the same work.
    package func parting(_ works: [Reference]) -> (new: [Reference], known: [(work: Reference, present: Reference)]) {
        var present: [String: Reference] = [:]
        for source in sources { for identity in source.identities { present[identity] = source } }
        var new: [Reference] = []
        var known: [(work: Reference, present: Reference)] = []
        for work in works {
            if let other = self[work.id] ?? work.identities.lazy.compactMap({ present[$0] }).first {
                known.append((work, other))
            } else {
                new.append(work)
            }
        }
        return (new, known)
    }

    private static func adding(_ works: [Reference], to file: SourceText, before: ReferenceList) throws(AddingFailure) -> [UInt8] {
        let bytes = file.bytes
        if file.isJSON {
            guard let end = bytes.lastIndex(of: UInt8(ascii: "]")) else { throw .unusualForm }
            var head = bytes[..<end]
            while head.last?.isBlank == true { head.removeLast() }
            let separator = head.last == UInt8(ascii: "[") ? "\n" : ",\n"
            let items = works.map { CSLJSON.text($0).split(separator: "\n").map { "  " + $0 }.joined(separator: "\n") }.joined(separator: ",\n")
            return head + Array((separator + items + "\n").utf8) + bytes[end...]
        }
        // The dashes of a block stand in one column.
        let lines = bytes[file.listRange].split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "\n") }
        guard let first = lines.first(where: { $0.drop { $0 == 0x20 }.first == UInt8(ascii: "-") && !$0.isMarker }) else { throw .unusualForm }
        let indentation = String(repeating: " ", count: first.prefix { $0 == 0x20 }.count)
        let text = try text(works).split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : indentation + $0 }.joined(separator: "\n")
        // A document may end in a line of its own.
        var end = bytes.count
        var rest = bytes[...]
        while rest.last?.isBlank == true { rest.removeLast() }
        let last = rest.lastIndex(of: UInt8(ascii: "\n")).map { rest[($0 + 1)...] } ?? rest
        if last.isMarker { end = last.startIndex }
        return Array(bytes[..<end]).withLineEnd + Array(text.utf8) + bytes[end...]
    }

    private static func text(_ works: [Reference]) throws(AddingFailure) -> String {
        do { return try CSLYAML.text(works) } catch { throw .unusualForm }
    }
}

extension ArraySlice<UInt8> {
    /// Whether the line starts or ends a document.
    fileprivate var isMarker: Bool {
        let text = prefix { !$0.isBlank }
        return text.elementsEqual("---".utf8) || text.elementsEqual("...".utf8)
    }
}

extension [UInt8] {
    fileprivate var withLineEnd: [UInt8] { isEmpty || last == UInt8(ascii: "\n") ? self : self + [UInt8(ascii: "\n")] }
}
