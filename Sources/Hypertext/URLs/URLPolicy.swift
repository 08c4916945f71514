internal import Bytes

/// Which URLs a page may lead to: relative ones, and those of a few schemes.
package enum URLPolicy {
    /// What stands in the place of a refused URL.
    package static let refused = "about:invalid#refused"

    /// The schemes that are allowed, in lower case.
    package static let schemes = ["http", "https", "mailto", "tel"]

    /// What a URL is.
    package enum Verdict: Sendable, Hashable {
        /// It leads on from the page it stands on.
        case relative
        /// It has an allowed scheme, in lower case here.
        case absolute(scheme: String)
        /// It may not stand on a page.
        case refused(Reason)

        /// Whether it may stand on a page.
        package var isAllowed: Bool {
            if case .refused = self { false } else { true }
        }
    }

    /// Why a URL may not stand on a page.
    package enum Reason: Sendable, Hashable {
        /// Its scheme, in lower case here, is not an allowed one.
        case scheme(String)
        /// It names a host without a scheme: `//example.org`, or the same with `\`.
        case hostWithoutScheme
    }

    /// Judges a URL as a browser would read it, with every blank at the ends and every control dropped first.
    ///
    /// Browsers drop controls and blanks at the ends and every tab and line break, and take `\` for `/` (URL
    /// standard, section 4.4). The escaper drops the other controls, so they cannot hide a scheme either.
    /// - Parameter url: UTF-8, character references already decoded.
    package static func verdict(of url: some Collection<UInt8>) -> Verdict {
        // What starts with a dot or leads to a place on the page, as most links of a site do, has neither scheme nor host.
        if url.first == UInt8(ascii: ".") || url.first == UInt8(ascii: "#") { return .relative }
        let bytes = url.lazy.filter { !$0.isControl }.drop { $0 == UInt8(ascii: " ") }
        guard let first = bytes.first else { return .relative }
        if first.isSlash {
            return bytes.dropFirst().first?.isSlash == true ? .refused(.hostWithoutScheme) : .relative
        }
        guard first.isLetter, let end = bytes.firstIndex(where: { !$0.isOfScheme }), bytes[end] == UInt8(ascii: ":") else {
            return .relative
        }
        let scheme = String(decoding: bytes[..<end].map(\.lowercased), as: UTF8.self)
        return schemes.contains(scheme) ? .absolute(scheme: scheme) : .refused(.scheme(scheme))
    }

    /// Judges a URL.
    package static func verdict(of url: String) -> Verdict {
        var url = url
        return url.withUTF8 { verdict(of: $0) }
    }
}

extension UInt8 {
    /// Whether it may stand in a scheme, after the first letter (RFC 3986, section 3.1).
    var isOfScheme: Bool { isLetter || isDigit || "+-.".utf8.contains(self) }
}
