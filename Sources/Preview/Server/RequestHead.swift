internal import NIOHTTP1

/// What the server looks at in the head of a request.
struct RequestHead {
    let method: String
    let target: String
    /// Whether the client means to send further requests on the connection.
    let keepsAlive: Bool
    /// Whether a body follows, which no request that is answered needs.
    let announcesBody: Bool
    private let headers: HTTPHeaders

    init(_ head: HTTPRequestHead) {
        method = head.method.rawValue
        target = head.uri
        headers = head.headers
        announcesBody = head.headers.contains(name: "Transfer-Encoding")
            || head.headers["Content-Length"].contains { $0.contains { $0 != "0" } }
        // After an upgrade asked for, the bytes that follow may be another protocol's.
        keepsAlive = head.isKeepAlive && !head.headers.contains(name: "Upgrade")
    }

    /// Every value of a header, one for each time it was sent.
    func values(of name: String) -> [String] { headers[name] }

    /// The value of a header that was sent once.
    func value(of name: String) -> String? {
        let values = headers[name]
        return values.count == 1 ? values.first : nil
    }
}
