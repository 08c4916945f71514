internal import Bytes

/// Where in a URL one is after what a template has written of it: what the next value must be escaped for.
enum URLPlace: Equatable {
    /// Nothing is written: the value brings its own scheme, host or path.
    case start
    /// A slash is written: another one would name a host.
    case afterSlash
    /// Letters are written that a colon would make a scheme.
    case scheme
    /// In the host or path: a value is a part of it, slashes included.
    case path
    /// After `?`: a value is one part of a pair.
    case query
    /// After `#`: a value is an id.
    case fragment
    /// The URL has a scheme that is not allowed, or hides which it has.
    case refused

    /// Reads the start of a URL, as it stands escaped in the markup.
    init(after written: ArraySlice<UInt8>) {
        var rest = written.drop { $0 <= UInt8(ascii: " ") }
        guard let first = rest.first else {
            self = .start
            return
        }
        // What was refused already needs no second complaint.
        if written.starts(with: URLPolicy.refused.utf8) {
            self = .fragment
            return
        }
        if first.isSlash, rest.dropFirst().allSatisfy(\.isControl) {
            self = .afterSlash
            return
        }
        if first.isLetter {
            let name = rest.prefix { $0.isOfScheme }
            rest = rest[name.endIndex...]
            guard let next = rest.first else {
                self = .scheme
                return
            }
            let isForeign = next == UInt8(ascii: ":") && !URLPolicy.verdict(of: written).isAllowed
            // A reference or a control could stand for a part of a scheme.
            let isHidden = next.isControl || (next == UInt8(ascii: "&") && Escaping.referenceLength(rest) == 0)
            if isForeign || isHidden {
                self = .refused
                return
            }
        } else if first == UInt8(ascii: "&"), Escaping.referenceLength(rest) == 0 {
            self = .refused
            return
        }
        self = .path
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "&"): rest = rest.dropFirst(max(1, Escaping.referenceLength(rest)))
            case UInt8(ascii: "#"):
                self = .fragment
                return
            case UInt8(ascii: "?"):
                self = .query
                rest = rest.dropFirst()
            default: rest = rest.dropFirst()
            }
        }
    }

    /// Appends a value in the middle of a URL, percent-encoded, so that it stays the part it stands in.
    func append(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
        if text.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }) {
            return bytes.append(contentsOf: text)
        }
        var rest = text[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), self != .query, self != .fragment, rest.prefix(2).filter(\.isHexDigit).count == 2 {
                // A path that is encoded already.
                bytes.append(byte)
            } else if byte == UInt8(ascii: "&"), self != .query {
                bytes += "&amp;".utf8
            } else if keeps(byte) {
                bytes.append(byte)
            } else {
                PercentEncoding.append(byte, to: &bytes)
            }
        }
    }

    /// Whether a byte may stand in this part as itself (RFC 3986, section 3.3 to 3.5; letters of all scripts stay readable).
    private func keeps(_ byte: UInt8) -> Bool {
        switch byte {
        case _ where byte.isLetter || byte.isDigit || byte >= 0x80: true
        case _ where "-._~!$()*;@/".utf8.contains(byte): true
        case UInt8(ascii: ":"): self != .scheme
        case UInt8(ascii: "="), UInt8(ascii: "+"): self != .query
        case UInt8(ascii: "?"): self == .query || self == .fragment
        default: false
        }
    }
}
