package import Diagnostics

/// Knows what a text refers to. A renderer asks it about every link, picture and citation, in the order of the text.
package protocol MarkdownResolver {
    /// Where a link leads.
    mutating func link(to destination: String, at place: ReferencePlace) -> LinkTarget
    /// Where a picture is.
    mutating func image(at destination: String, at place: ReferencePlace, alt: String) -> ImageTarget
    /// The HTML of a citation; `nil` leaves its text as it stands.
    mutating func citation(_ citation: Citation, at place: ReferencePlace) -> [UInt8]?
    /// The words of a citation that belong to the sentence, such as the authors in `@doe2020 says`.
    func words(of citation: Citation) -> String
    /// The terms whose first use opens a definition.
    var terms: TermIndex { get }
    /// The block that holds a term's definition and has the id that the term refers to.
    func definition(ofTerm term: Int, id: String) -> [UInt8]
}

extension MarkdownResolver {
    package func words(of citation: Citation) -> String { "" }

    package var terms: TermIndex { .empty }

    package func definition(ofTerm term: Int, id: String) -> [UInt8] { [] }
}

/// Where a link leads.
package enum LinkTarget: Sendable, Hashable {
    /// An address of the site, written as it is.
    case site(String)
    /// An address elsewhere.
    case external(String)
    /// Nowhere: the link's text stands alone.
    case refused
}

/// Where a picture is.
package enum ImageTarget: Sendable, Hashable {
    /// A file of the site; its size in CSS pixels where that is known.
    case file(address: String, width: Int?, height: Int?, isLazy: Bool)
    /// Nowhere: the picture's text stands in its place.
    case refused
}

/// The place of a reference in its file.
package struct ReferencePlace: Sendable, Hashable {
    /// The line it stands on as far as cmark-gfm knows, from 1.
    package let line: Int
    /// The last line of its block.
    package let lastLine: Int
    /// The id of the heading it stands under; `nil` before the first.
    package let headingID: String?

    package init(line: Int, lastLine: Int, headingID: String?) {
        self.line = line
        self.lastLine = lastLine
        self.headingID = headingID
    }

    /// The location of a text at this place: on its line or, as cmark-gfm's lines are wrong at times, on a later one of
    /// the block; the whole line where it is on none.
    package func location(of text: String, in source: SourceText) -> SourceLocation { find(text, in: source).location }

    /// The location of a link's goal or another text at this place, and its bytes where they were found.
    ///
    /// A goal stands right after a parenthesis, or in a definition that may be anywhere in the file.
    /// - Parameters:
    ///   - text: what is looked for.
    ///   - source: the file.
    ///   - occurrence: which of several goals to take, from 0.
    package func find(_ text: String, in source: SourceText, occurrence: Int = 0) -> (location: SourceLocation, range: Range<Int>?) {
        let bytes = Array(text.utf8)
        let lines = (line...max(line, min(lastLine, line + 20))).compactMap { number in source.lineRange(number).map { (number, $0) } }
        func located(_ found: Range<Int>, _ number: Int, _ line: Range<Int>) -> (location: SourceLocation, range: Range<Int>?) {
            let columns = found.lowerBound - line.lowerBound + 1..<found.upperBound - line.lowerBound + 1
            return (source.location(ofLine: line, number: number, columns: columns), found)
        }
        var rest = occurrence
        var last: (found: Range<Int>, number: Int, line: Range<Int>)?
        for (number, line) in lines {
            var searched = source.searched(line)
            while let found = source.find([UInt8(ascii: "(")] + bytes, in: searched) {
                let goal = found.lowerBound + 1..<found.upperBound
                if rest == 0 { return located(goal, number, line) }
                (rest, last) = (rest - 1, (goal, number, line))
                searched = found.upperBound..<searched.upperBound
            }
        }
        if let last { return located(last.found, last.number, last.line) }
        if let (found, number, line) = definition(of: bytes, in: source) { return located(found, number, line) }
        for (number, line) in lines {
            if let found = source.find(bytes, in: source.searched(line)), source.isWhole(found) { return located(found, number, line) }
        }
        return (source.location(line: line), nil)
    }

    /// Where a file defines a reference that leads to a goal, as in `[label]: goal`.
    private func definition(of goal: [UInt8], in source: SourceText) -> (found: Range<Int>, number: Int, line: Range<Int>)? {
        for number in 1...max(1, source.lines.lineCount) {
            guard let line = source.lineRange(number), let mark = source.find("]:".utf8, in: source.searched(line)) else { continue }
            let start = source.bytes[mark.upperBound..<line.upperBound].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "<") }
            guard let start, source.bytes[start..<line.upperBound].starts(with: goal) else { continue }
            let found = start..<start + goal.count
            if source.isWhole(found) { return (found, number, line) }
        }
        return nil
    }
}

extension SourceText {
    /// Whether some bytes are no part of a longer word or path.
    fileprivate func isWhole(_ range: Range<Int>) -> Bool {
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
