internal import Bytes

/// The list of images in a `srcset`: URLs, each with a descriptor of width or density.
///
/// Split as browsers do (HTML standard, "parse a srcset attribute"): a URL ends at a blank, a descriptor at a comma.
enum URLList {
    /// Where in a list one is after what a template has written of it.
    enum Place: Equatable {
        /// Before a URL: a value is a URL, or a list of them.
        case start
        /// In a URL: a value is a part of it.
        case url(URLPlace)
        /// In a descriptor, such as `2x`: a value is a number or a word.
        case descriptor
    }

    /// Reads the start of a list.
    static func place(after written: ArraySlice<UInt8>) -> Place {
        var rest = written
        while true {
            let candidate = nextCandidate(in: &rest)
            guard rest.isEmpty else { continue }
            if candidate.url.isEmpty || written.last == UInt8(ascii: ",") { return .start }
            return candidate.url.endIndex == written.endIndex ? .url(URLPlace(after: candidate.url)) : .descriptor
        }
    }

    /// The URLs of a list.
    static func urls(in list: [UInt8]) -> [String] {
        var urls: [String] = []
        var rest = list[...]
        while !rest.isEmpty {
            let url = nextCandidate(in: &rest).url
            if !url.isEmpty { urls.append(String(decoding: url, as: UTF8.self)) }
        }
        return urls
    }

    /// Appends a list, each of its URLs either allowed or replaced.
    /// - Returns: the URLs that were refused.
    static func append(_ list: [UInt8], to bytes: inout [UInt8]) -> [String] {
        var refused: [String] = []
        var rest = list[...]
        var isFirst = true
        while !rest.isEmpty {
            let candidate = nextCandidate(in: &rest)
            if candidate.url.isEmpty { continue }
            if !isFirst { bytes += ", ".utf8 }
            isFirst = false
            if URLPolicy.verdict(of: candidate.url).isAllowed, candidate.descriptor.allSatisfy(\.isOfDescriptor) {
                for (index, part) in candidate.url.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).enumerated() {
                    if index > 0 { bytes += "%2C".utf8 }
                    part.withUnsafeBufferPointer { Escaping.appendText($0, to: &bytes) }
                }
                bytes += candidate.descriptor
            } else {
                refused.append(String(decoding: candidate.url, as: UTF8.self))
                bytes += URLPolicy.refused.utf8
            }
        }
        return refused
    }

    /// A list with each of its URLs replaced.
    static func replacing(in list: [UInt8], _ url: (String) -> String) -> String {
        var candidates: [String] = []
        var rest = list[...]
        while !rest.isEmpty {
            let candidate = nextCandidate(in: &rest)
            if candidate.url.isEmpty { continue }
            candidates.append(
                url(String(decoding: candidate.url, as: UTF8.self)) + String(decoding: candidate.descriptor, as: UTF8.self))
        }
        return candidates.joined(separator: ", ")
    }

    private static func nextCandidate(
        in rest: inout ArraySlice<UInt8>
    ) -> (url: ArraySlice<UInt8>, descriptor: ArraySlice<UInt8>) {
        rest = rest.drop { $0.isBlank || $0 == UInt8(ascii: ",") }
        var url = rest.prefix { !$0.isBlank }
        rest = rest[url.endIndex...]
        if url.last == UInt8(ascii: ",") {
            while url.last == UInt8(ascii: ",") { url.removeLast() }
            return (url, [])
        }
        var descriptor = rest.prefix { $0 != UInt8(ascii: ",") }
        rest = rest[descriptor.endIndex...]
        while descriptor.last?.isBlank == true { descriptor.removeLast() }
        return (url, descriptor)
    }
}

extension UInt8 {
    /// Whether it may stand in a descriptor, such as ` 2x` or `640w`.
    var isOfDescriptor: Bool { isLetter || isDigit || isBlank || self == UInt8(ascii: ".") }
}
