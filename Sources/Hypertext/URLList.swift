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
        case address(URLPlace)
        /// In a descriptor, such as `2x`: a value is a number or a word.
        case descriptor
    }

    /// Reads the start of a list.
    static func place(after written: ArraySlice<UInt8>) -> Place {
        var rest = written
        while true {
            let candidate = nextCandidate(in: &rest)
            guard rest.isEmpty else { continue }
            if candidate.address.isEmpty || written.last == UInt8(ascii: ",") { return .start }
            return candidate.address.endIndex == written.endIndex ? .address(URLPlace(after: candidate.address)) : .descriptor
        }
    }

    /// The URLs of a list.
    static func addresses(in list: [UInt8]) -> [String] {
        var addresses: [String] = []
        var rest = list[...]
        while !rest.isEmpty {
            let address = nextCandidate(in: &rest).address
            if !address.isEmpty { addresses.append(String(decoding: address, as: UTF8.self)) }
        }
        return addresses
    }

    /// Appends a list, each of its URLs either allowed or replaced.
    /// - Returns: the URLs that were refused.
    static func append(_ list: [UInt8], to bytes: inout [UInt8]) -> [String] {
        var refused: [String] = []
        var rest = list[...]
        var isFirst = true
        while !rest.isEmpty {
            let candidate = nextCandidate(in: &rest)
            if candidate.address.isEmpty { continue }
            if !isFirst { bytes += ", ".utf8 }
            isFirst = false
            if URLPolicy.verdict(of: candidate.address).isAllowed, candidate.descriptor.allSatisfy(\.isOfDescriptor) {
                for (index, part) in candidate.address.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).enumerated() {
                    if index > 0 { bytes += "%2C".utf8 }
                    part.withUnsafeBufferPointer { Escaping.appendText($0, to: &bytes) }
                }
                bytes += candidate.descriptor
            } else {
                refused.append(String(decoding: candidate.address, as: UTF8.self))
                bytes += URLPolicy.refused.utf8
            }
        }
        return refused
    }

    /// A list with each of its URLs replaced.
    static func replacing(in list: [UInt8], _ address: (String) -> String) -> String {
        var candidates: [String] = []
        var rest = list[...]
        while !rest.isEmpty {
            let candidate = nextCandidate(in: &rest)
            if candidate.address.isEmpty { continue }
            candidates.append(
                address(String(decoding: candidate.address, as: UTF8.self)) + String(decoding: candidate.descriptor, as: UTF8.self))
        }
        return candidates.joined(separator: ", ")
    }

    private static func nextCandidate(
        in rest: inout ArraySlice<UInt8>
    ) -> (address: ArraySlice<UInt8>, descriptor: ArraySlice<UInt8>) {
        rest = rest.drop { $0.isBlank || $0 == UInt8(ascii: ",") }
        var address = rest.prefix { !$0.isBlank }
        rest = rest[address.endIndex...]
        if address.last == UInt8(ascii: ",") {
            while address.last == UInt8(ascii: ",") { address.removeLast() }
            return (address, [])
        }
        var descriptor = rest.prefix { $0 != UInt8(ascii: ",") }
        rest = rest[descriptor.endIndex...]
        while descriptor.last?.isBlank == true { descriptor.removeLast() }
        return (address, descriptor)
    }
}

extension UInt8 {
    /// Whether it may stand in a descriptor, such as ` 2x` or `640w`.
    var isOfDescriptor: Bool { isLetter || isDigit || isBlank || self == UInt8(ascii: ".") }
}
