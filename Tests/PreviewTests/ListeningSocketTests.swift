import Preview
import Testing

@Suite("Where the preview listens")
struct ListeningSocketTests {
    @Test("A port in use is an error when it was asked for, else the next free one is taken")
    func portInUse() throws {
        let first = try ListeningSocket.bind(host: "127.0.0.1", port: .exact(0))
        #expect(throws: PreviewError.portInUse(first.port)) {
            try ListeningSocket.bind(host: "127.0.0.1", port: .exact(first.port))
        }
        let next = try ListeningSocket.bind(host: "127.0.0.1", port: .firstFree(from: first.port))
        #expect(next.port > first.port)
    }

    @Test("A host that is not this machine's is an error")
    func unknownHost() {
        #expect(throws: PreviewError.unknownHost("host.invalid")) {
            try ListeningSocket.bind(host: "host.invalid", port: .exact(0))
        }
    }

    @Test("The address told is one that can be opened")
    func address() throws {
        let everywhere = try ListeningSocket.bind(host: "0.0.0.0", port: .exact(0))
        #expect(everywhere.url == "http://localhost:\(everywhere.port)/")
        #expect(!everywhere.isLoopback)
        #expect(try ListeningSocket.bind(host: "127.0.0.1", port: .exact(0)).isLoopback)
    }

    @Test(
        "On an open address any number may be the host, and no foreign name",
        arguments: [
            ("192.168.1.7:8080", true), ("[fe80::1]:8080", true), ("localhost:8080", true), ("evil.example:8080", false),
            ("0.0.0.0:8080", false), ("192.168.1.7:81", false), ("192.168.1:8080", false),
        ])
    func openAddress(host: String, isAccepted: Bool) {
        #expect(HostPolicy(host: "0.0.0.0", port: 8080).accepts(host: host) == isAccepted)
    }

    @Test("An editor known by its command is opened by its scheme")
    func editorLink() throws {
        let link = try #require(EditorLink("/usr/bin/code --wait"))
        #expect(link.url(path: "/home/me/a b#é.md", line: 3, column: 7) == "vscode://file/home/me/a%20b%23%C3%A9.md:3:7")
        #expect(EditorLink("x://{path}?l={line}")?.url(path: "/a", line: 2) == "x:///a?l=2")
        #expect(EditorLink("vim") == nil)
    }
}
