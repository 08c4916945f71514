internal import Bytes
package import Diagnostics

/// Goes through a style sheet of the site's own for the URLs in it, and for what would spoil it.
///
/// Source: CSS Syntax Module Level 3, sections 4.3.1 to 4.3.6.
package struct StyleSheetScanner {
    private let source: SourceText
    private let bytes: [UInt8]
    private var index = 0
    /// The brackets that are open, and the function before a round one.
    private var open: [(bracket: UInt8, place: Int, function: String)] = []
    private(set) var report = DiagnosticReport()
    /// What stands in `url(…)`, with the range of the URL and its quotes.
    package private(set) var urls: [(text: String, range: Range<Int>)] = []

    package init(_ source: SourceText) {
        self.source = source
        bytes = source.bytes
    }

    package mutating func scan() {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "/") where byte(at: index + 1) == UInt8(ascii: "*"): skipComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): readString()
            case UInt8(ascii: "@"): readName(of: "@")
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): push("")
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): pop()
            case let byte where byte.isNamePart: readName(of: "")
            default: index += 1
            }
        }
        if let first = open.first { fault("this bracket is not closed", at: first.place) }
    }

    private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func fault(_ message: String, at place: Int, help: String = "correct it: what follows it would be lost") {
        report.add(.brokenStyle, message, at: source.location(of: place..<min(place + 1, bytes.count)), help: help)
    }

    private mutating func skipComment() {
        let start = index
        index += 2
        while index < bytes.count, !(bytes[index] == UInt8(ascii: "*") && byte(at: index + 1) == UInt8(ascii: "/")) { index += 1 }
        if index >= bytes.count { fault("this comment does not end", at: start) }
        index += 2
    }

    /// Reads a string, which is a URL where it stands in a function that takes images.
    private mutating func readString() {
        let start = index
        index += 1
        while index < bytes.count, bytes[index] != bytes[start], bytes[index] != UInt8(ascii: "\n") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard index < bytes.count, bytes[index] == bytes[start] else { return fault("this string does not end on its line", at: start) }
        index += 1
        if ["image-set", "-webkit-image-set", "image", "src"].contains(open.last?.function) { addURL(start..<index) }
    }

    private mutating func addURL(_ range: Range<Int>) {
        let quote = bytes[range.lowerBound]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        let text = isQuoted ? bytes[range.dropFirst().dropLast()] : bytes[range]
        guard !text.contains(UInt8(ascii: "\\")) else {
            return fault("this URL has a backslash in it", at: range.lowerBound, help: "percent-encode the sign instead")
        }
        urls.append((String(decoding: text, as: UTF8.self), range))
    }

    /// Reads the name of a property, function or rule, and what stands in `url(…)`.
    private mutating func readName(of sign: String) {
        let start = index
        index += sign.utf8.count
        var hasNumber = false
        while let byte = byte(at: index), byte.isNamePart {
            let isEscape = byte == UInt8(ascii: "\\")
            if isEscape, self.byte(at: index + 1)?.isHexDigit == true { hasNumber = true }
            index += isEscape ? 2 : 1
        }
        let written = bytes[start..<min(index, bytes.count)]
        let name = String(decoding: written, as: UTF8.self).lowercased()
        let isFunction = byte(at: index) == UInt8(ascii: "(")
        // A letter by its number may be one of 'url'.
        if hasNumber || written.contains(UInt8(ascii: "\\")) && (isFunction || !sign.isEmpty) {
            fault("this name has a backslash in it", at: start, help: "write it without")
        }
        if name == "@import" {
            report.add(
                .remoteStyle, "a style sheet that is imported is loaded late", at: source.location(of: start..<index),
                help: "copy its rules into this one")
        }
        guard isFunction else { return }
        push(name)
        guard name == "url" else { return }
        while let byte = byte(at: index), byte.isBlank { index += 1 }
        let url = index
        if let quote = byte(at: index), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            readString()
            return addURL(url..<index)
        }
        while let byte = byte(at: index), byte != UInt8(ascii: ")"), !byte.isBlank { index += 1 }
        addURL(url..<index)
    }

    private mutating func push(_ function: String) {
        open.append((bytes[index], index, function))
        index += 1
    }

    private mutating func pop() {
        let closing = bytes[index]
        let opening: UInt8 = closing == UInt8(ascii: ")") ? UInt8(ascii: "(") : closing - 2
        if open.last?.bracket == opening { open.removeLast() } else { fault("this bracket closes nothing", at: index) }
        index += 1
    }
}

extension UInt8 {
    /// Whether the byte can be part of a name of CSS, or starts an escape in one.
    fileprivate var isNamePart: Bool {
        isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self == UInt8(ascii: "\\") || self >= 0x80
    }
}
