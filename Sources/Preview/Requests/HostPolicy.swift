import CLibrary

/// The names under which the server answers.
///
/// A foreign page can point a name of its own at this machine (DNS rebinding) and would then be of one origin
/// with the preview. So a request must name the loopback or the host given, with the port listened on. Where
/// the host given is no loopback, any numeric address will do as well: a number cannot be rebound.
package struct HostPolicy: Sendable {
    private let names: Set<String>
    private let port: UInt16
    private let acceptsURLs: Bool

    /// - Parameters:
    ///   - host: the host the server was told to listen on.
    ///   - port: the port listened on.
    package init(host: String, port: UInt16) {
        let loopback: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
        let given = host.lowercased()
        let name = Self.isURL("[\(given)]") ? "[\(given)]" : given
        self.names = Self.unspecified.contains(name) ? loopback : loopback.union([name])
        self.port = port
        self.acceptsURLs = !loopback.contains(name)
    }

    /// Whether a Host header names this server.
    /// - Parameter authority: the header's value, a host with or without a port.
    package func accepts(host authority: String) -> Bool {
        guard let (name, port) = Self.split(String(authority.lowercased()[...].trimmingBlanks)) else { return false }
        guard port == nil || port == self.port else { return false }
        return names.contains(name) || acceptsURLs && Self.isURL(name) && !Self.unspecified.contains(name)
    }

    /// Whether a page of this origin may listen to the preview's events.
    /// - Parameters:
    ///   - origin: the value of an Origin header.
    ///   - authority: the value of the Host header, already accepted.
    package func accepts(origin: String, host authority: String) -> Bool {
        origin.lowercased() == "http://" + authority.lowercased()
    }

    private static let unspecified: Set<String> = ["0.0.0.0", "[::]"]

    private static func split(_ authority: String) -> (name: String, port: UInt16?)? {
        let bytes = authority.utf8
        let nameEnd: String.Index
        if bytes.first == UInt8(ascii: "[") {
            guard let bracket = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            nameEnd = bytes.index(after: bracket)
        } else {
            nameEnd = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
        }
        let name = String(authority[..<nameEnd])
        let rest = authority[nameEnd...]
        if rest.isEmpty { return (name, nil) }
        let digits = rest.dropFirst()
        guard rest.utf8.first == UInt8(ascii: ":"), digits.utf8.allSatisfy(isDigit), let port = UInt16(digits)
        else { return nil }
        return (name, port)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Whether a name is an IPv4 address in full, or an IPv6 address in brackets.
    private static func isURL(_ name: String) -> Bool {
        if name.utf8.first == UInt8(ascii: "["), name.utf8.last == UInt8(ascii: "]") {
            var address = in6_addr()
            return inet_pton(AF_INET6, String(name.dropFirst().dropLast()), &address) == 1
        }
        var address = in_addr()
        return inet_pton(AF_INET, name, &address) == 1
    }
}
