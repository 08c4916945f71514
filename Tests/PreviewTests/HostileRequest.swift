import Testing

/// A request as an attacker sends it, and the answers that are safe.
struct HostileRequest: Sendable, CustomTestStringConvertible {
    let name: String
    /// The bytes, with `{port}` for the server's port.
    let bytes: String
    let statuses: [Int]

    var testDescription: String { name }

    /// A request for a target, well-formed but for it.
    static func target(_ target: String, _ statuses: Int...) -> HostileRequest {
        HostileRequest(
            name: target, bytes: "GET \(target) HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n",
            statuses: statuses)
    }

    /// A request for the home page that names a host.
    static func host(_ host: String, _ statuses: Int...) -> HostileRequest {
        HostileRequest(
            name: "Host: " + host.prefix(40), bytes: "GET / HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n",
            statuses: statuses)
    }

    static func method(_ method: String, _ statuses: Int...) -> HostileRequest {
        HostileRequest(
            name: method, bytes: "\(method) / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n",
            statuses: statuses)
    }

    /// A request for the home page with further header lines.
    static func header(_ lines: String, _ statuses: Int...) -> HostileRequest {
        HostileRequest(
            name: String(lines.prefix(60)),
            bytes: "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\(lines)\r\n\r\n",
            statuses: statuses)
    }

    /// A request to listen to events, with headers that say where it comes from.
    static func listener(_ lines: String, _ statuses: Int...) -> HostileRequest {
        HostileRequest(
            name: "listen, " + lines.prefix(60),
            bytes: "GET /_explainer/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\(lines)\r\n\r\n",
            statuses: statuses)
    }

    static func raw(_ name: String, _ bytes: String, _ statuses: Int...) -> HostileRequest {
        HostileRequest(name: name, bytes: bytes, statuses: statuses)
    }
}

extension HostileRequest {
    /// Ways out of the directory, and into what of it is private.
    static let paths: [HostileRequest] = [
        .target("/../secret.txt", 400), .target("/a/../../secret.txt", 400), .target("/%2e%2e/secret.txt", 400),
        .target("/%2e%2e%2fsecret.txt", 400), .target("/.%2e/secret.txt", 400), .target("/..%5csecret.txt", 400),
        .target("/..\\secret.txt", 400), .target("/%252e%252e/secret.txt", 404), .target("/%c0%ae%c0%ae/secret.txt", 400),
        .target("/a/..;/../secret.txt", 400), .target("/./../secret.txt", 400), .target("/index.html%00.txt", 400),
        .target("/.../secret.txt", 404), .target("/C:/Windows/win.ini", 404), .target("/%ff%fe", 400),
        .target("/%2", 400), .target("/%zz", 400), .target("/index.html/../../secret.txt", 400),
        .target("/index.html/", 404), .target("//secret.txt", 400), .target("//evil.example/%2e%2e", 400),
        .target("/%5c%5cevil.example/a", 400), .target("/a%0d%0aX-Injected:%201", 400), .target("/%2fetc/passwd", 400),
        .target("/?x=../../secret", 200), .target("/assets/app.css?import&raw??", 200), .target("/%C3%A9.html", 200),
        .target("/sp%20ace.html", 200), .target("../secret.txt", 400), .target("*", 400),
        .target("http://127.0.0.1:{port}/", 400), .target("/link-in.txt", 200), .target("/a/up.css", 200),
        .target("/link-out.txt", 404), .target("/absolute.txt", 404), .target("/dir-out/secret.txt", 404),
        .target("/a/around/secret.txt", 404), .target("/loop", 404), .target("/loop/x", 404), .target("/fifo", 404),
        .target("/nolist/", 404), .target("/.git/config", 404), .target("/.env", 404),
        .target("/.well-known/security.txt", 200), .target("/.well-known/.hidden", 404),
        .target("/" + String(repeating: "a", count: 300), 404), .target("/" + String(repeating: "a", count: 100_000), 400),
    ]

    /// Names under which a foreign page might reach the server.
    static let hosts: [HostileRequest] = [
        .host("evil.example", 403), .host("evil.example:{port}", 403), .host("localhost:{port}", 200),
        .host("LOCALHOST:{port}", 200), .host("[::1]:{port}", 200), .host("127.0.0.1:{port}\t", 200),
        .host("localhost.evil.example", 403), .host("0.0.0.0:{port}", 403), .host("127.0.0.1:99999", 403),
        .host("127.0.0.1:1", 403), .host("127.1:{port}", 403), .host("127.0.0.1:{port}@evil.example", 403),
        .host("[::1", 403), .host("", 403), .host(String(repeating: "a", count: 5000), 403),
        .header("Host: evil.example", 400), .header("X-Forwarded-Host: evil.example", 200),
        .raw("no Host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
    ]

    /// Methods, framing and limits.
    static let framings: [HostileRequest] = [
        .method("POST", 405), .method("PUT", 405), .method("DELETE", 405), .method("PATCH", 405),
        .method("OPTIONS", 405), .method("TRACE", 405), .method("CONNECT", 400, 405), .method("NONSENSE", 400),
        .header("Content-Length: 5\r\nContent-Length: 6", 400), .header("Content-Length: -1", 400),
        .header("Content-Length: 99999999999999999999", 400), .header("Bad Header", 400),
        .header("Transfer-Encoding: chunked\r\nContent-Length: 3", 400), .header("X: a\u{0}b", 400),
        .header("X: " + String(repeating: "a", count: 1_000_000), 400),
        .header((0..<1000).map { "X-\($0): a" }.joined(separator: "\r\n"), 400),
        .raw("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
        .raw("not HTTP", "\u{16}\u{3}\u{1}\u{2}\r\n\r\n", 400),
        .raw("future version", "GET / HTTP/9.9\r\nHost: 127.0.0.1:{port}\r\n\r\n", 400),
        .raw(
            "a large body",
            "POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 200000\r\n\r\n"
                + String(repeating: "x", count: 200_000), 405),
        .raw("a body of a GET", "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 3\r\n\r\nabc", 405),
        .raw("a body announced", "POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 99999999999\r\n\r\n", 405),
        .raw("a body in pieces announced", "PUT / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nTransfer-Encoding: chunked\r\n\r\n", 405),
        .raw("a body in pieces that are none", "PUT / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n", 400, 405),
        .raw("a body asked for", "POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n", 405),
    ]

    /// Pages of other origins that want to listen to what the author writes.
    static let listeners: [HostileRequest] = [
        .listener("Origin: http://evil.example", 403), .listener("Origin: null", 403), .listener("Origin: [", 403),
        .listener("Origin: http://127.0.0.1.evil.example:{port}", 403), .listener("Origin: https://127.0.0.1:{port}", 403),
        .listener("Origin: http://127.0.0.1:{port}\r\nOrigin: http://evil.example", 403),
        .listener("Sec-Fetch-Site: cross-site", 403), .listener("Sec-Fetch-Site: same-site", 403),
        .listener("Accept: text/event-stream", 403),
        .listener("Upgrade: websocket\r\nConnection: Upgrade\r\nOrigin: http://evil.example", 403),
    ]
}
