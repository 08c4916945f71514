internal import Bytes

/// Gives headings their ids, by GitHub's scheme: stable, readable and unique on the page.
package struct HeadingIDs {
    private var taken: Set<String> = []
    /// The next number to try after each name, so that a thousand equal headings are not a thousand searches.
    private var numbers: [String: Int] = [:]
    /// The ids that authors gave to headings which are yet to come: no other heading takes them.
    private var given: Set<String> = []

    private let reserved: ReservedIDs

    /// - Parameter reserved: the ids that no heading takes.
    package init(_ reserved: ReservedIDs) { self.reserved = reserved }

    /// Keeps ids for the headings that authors gave them to.
    mutating func reserve(_ names: some Sequence<String>) {
        for name in names where HeadingNames.isUsable(name) {
            let id = reserved.unreserved(name)
            if taken.insert(id).inserted { given.insert(id) }
        }
    }

    /// The id that an author gave to a heading; `nil` where another heading has it already.
    mutating func id(given name: String) -> String? { given.remove(reserved.unreserved(name)) }

    /// An id for a heading: its letters and digits in lower case, `-` for blanks.
    mutating func id(for text: String) -> String { id(named: Self.slug(text).nonEmpty ?? "section") }

    /// A name as an id: with `section-` before it where a page itself has such an id, with a number after it where it is taken.
    package mutating func id(named name: String) -> String {
        let id = reserved.unreserved(name)
        if taken.insert(id).inserted { return id }
        var number = numbers[name, default: 1]
        defer { numbers[name] = number }
        while true {
            let id = reserved.unreserved("\(name)-\(number)")
            number += 1
            if taken.insert(id).inserted { return id }
        }
    }

    /// The slug of a text of ASCII alone, as most are; `nil` for others.
    private static func asciiSlug(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { text in
            guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: text.count) { slug in
                var count = 0
                for byte in text {
                    switch byte {
                    case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug[count] = byte | 0x20
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                        slug[count] = byte
                    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): slug[count] = UInt8(ascii: "-")
                    default: continue
                    }
                    count += 1
                }
                return count
            }
        }
    }

    /// A heading's id before others have a say.
    package static func slug(_ text: String) -> String {
        if let slug = asciiSlug(text) { return slug }
        var slug = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation:
                slug.unicodeScalars.append(scalar)
            case .spaceSeparator: slug += "-"
            default: if scalar == "-" || scalar == "\t" || scalar == "\n" { slug += "-" }
            }
        }
        return slug
    }

    /// Whether a line of a page looks like the heading of an id: `## Its text`, whose text gives the id, or `## Any text {#id}`.
    ///
    /// It asks no parser, and misses headings that are written in other ways: for advice, not for what is published.
    package static func isHeading(_ id: String, in page: [UInt8]) -> Bool {
        page.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.contains { line in
            guard line.first == UInt8(ascii: "#") else { return false }
            let text = line.drop { $0 == UInt8(ascii: "#") }.drop { $0 == UInt8(ascii: " ") }
            return text.reversed().starts(with: "{#\(id)}".utf8.reversed()) || slug(String(decoding: text, as: UTF8.self)) == id
        }
    }
}

extension ReservedIDs {
    /// The place that a link means which an author wrote by a heading's words: the id of a heading is another where a part of
    /// the page itself has that one. Works in a page's list keep theirs, as they can be linked to.
    package func linked(_ fragment: String) -> String { fragment.hasPrefix("source-") ? fragment : unreserved(fragment) }

    fileprivate func unreserved(_ id: String) -> String { contains(id) ? "section-\(id)" : id }
}
