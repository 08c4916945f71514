import Foundation
import HTTPFixtures
import Preview
import Testing

@Suite("A built directory served as a host would")
struct DirectorySourceTests {
    @Test("A directory without its slash leads to the path with it, never to a host")
    func trailingSlash() async throws {
        let site = try HostileSite()
        try await withServer(site) { client in
            let reply = await client.get("/a")
            #expect(reply.status == 301)
            #expect(reply["location"] == "/a/")
            #expect(await client.get("/a/").body.contains("PAGE-A"))
        }
    }

    @Test("The site's own page answers for what is not there")
    func ownNotFound() async throws {
        let site = try HostileSite()
        try site.directory.write("root/404.html", "<title>Not found</title>OURS")
        try await withServer(site) { client in
            let reply = await client.get("/nowhere/")
            #expect(reply.status == 404)
            #expect(reply.body.contains("OURS"))
            #expect(reply["content-type"] == "text/html; charset=utf-8")
        }
    }

    @Test("A large file is read as the client takes it, and never as a whole")
    func slowReader() async throws {
        let directory = try TemporaryDirectory()
        let end = 48 << 20
        try directory.write("large.bin", "")
        try directory.resize("large.bin", to: 64 << 20)
        try await withServer(try DirectorySource(path: directory.path)) { client in
            let request = "GET /large.bin HTTP/1.1\r\nHost: localhost:\(client.port)\r\n\r\n"
            // What the server has read when the file is cut is all that can come from beyond its new end.
            let size = await client.size(of: Array(request.utf8)) {
                #expect(throws: Never.self) { try directory.resize("large.bin", to: end) }
            }
            #expect((end >> 1..<end + 1000).contains(size))
        }
    }

    @Test("HEAD has the headers of GET and no body")
    func head() async throws {
        let site = try HostileSite()
        try await withServer(site) { client in
            let get = await client.get("/assets/app.css")
            let head = await client.get("/assets/app.css", method: "HEAD")
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(head.headers.map(\.name) == get.headers.map(\.name))
            #expect(head["content-length"] == "19")
        }
    }

    @Test(
        "A range gets its bytes, or the answer the standard gives",
        arguments: [
            ("bytes=0-4", 206, "01234", "bytes 0-4/20"), ("bytes=15-", 206, "56789", "bytes 15-19/20"),
            ("bytes=-3", 206, "789", "bytes 17-19/20"), ("bytes=-99", 206, "01234567890123456789", "bytes 0-19/20"),
            ("bytes=18-18446744073709551616", 206, "89", "bytes 18-19/20"), ("bytes=20-", 416, "", "bytes */20"),
            ("bytes=-0", 416, "", "bytes */20"), ("bytes=9-0", 200, "01234567890123456789", nil),
            ("items=0-1", 200, "01234567890123456789", nil), ("bytes=0-1,4-5", 200, "01234567890123456789", nil),
            ("bytes=a-b", 200, "01234567890123456789", nil), ("bytes=-", 200, "01234567890123456789", nil),
        ] as [(String, Int, String, String?)])
    func range(header: String, status: Int, body: String, contentRange: String?) async throws {
        let directory = try TemporaryDirectory()
        try directory.write("digits.txt", "01234567890123456789")
        try await withServer(try DirectorySource(path: directory.path)) { client in
            let reply = await client.get("/digits.txt", "Range: \(header)")
            #expect(reply.status == status)
            #expect(reply.body == body)
            #expect(reply["content-range"] == contentRange)
        }
    }

    @Test("A client that has the file is told so, until it changes")
    func conditional() async throws {
        let directory = try TemporaryDirectory()
        try directory.write("a.txt", "one")
        try await withServer(try DirectorySource(path: directory.path)) { client in
            let tag = try #require(await client.get("/a.txt")["etag"])
            let same = await client.get("/a.txt", "If-None-Match: \"other\", W/\(tag)")
            #expect(same.status == 304)
            #expect(same.body.isEmpty)
            #expect(same["etag"] == tag)
            #expect(await client.get("/a.txt", "If-Range: \"other\"", "Range: bytes=0-0").body == "one")
            #expect(await client.get("/a.txt", "If-Range: \(tag)", "Range: bytes=0-0").body == "o")
            try directory.write("a.txt", "three")
            #expect(await client.get("/a.txt", "If-None-Match: \(tag)").body == "three")
        }
    }

    @Test("The published headers are sent, but for leave to other origins and for caching")
    func publishedHeaders() async throws {
        let site = try HostileSite()
        try site.directory.write(
            "root/_headers",
            """
            # every page
            /*
              Content-Security-Policy: default-src 'self'
              X-Frame-Options: DENY
              Access-Control-Allow-Origin: *
              Cache-Control: max-age=31536000
            /assets/*
              X-Robots-Tag: noindex
            """)
        try await withServer(site) { client in
            let page = await client.get("/")
            #expect(page["content-security-policy"] == "default-src 'self'")
            #expect(page["x-frame-options"] == "DENY")
            #expect(page["access-control-allow-origin"] == nil)
            #expect(page["cache-control"] == "no-store")
            #expect(page["x-robots-tag"] == nil)
            #expect(await client.get("/assets/app.css")["x-robots-tag"] == "noindex")
            #expect(await client.get("/_headers").status == 404)
        }
    }

    @Test("Old addresses lead to new ones, and never away")
    func redirects() async throws {
        let site = try HostileSite()
        try site.directory.write("root/_redirects", "/old/ /a/ 301\n/soon /a/ 302\n/away https://evil.example/ 301\n/b //evil.example\n")
        try await withServer(site) { client in
            let old = await client.get("/old/")
            #expect(old.status == 301)
            #expect(old["location"] == "/a/")
            #expect(await client.get("/soon").status == 302)
            #expect(await client.get("/away").status == 404)
            #expect(await client.get("/b").status == 404)
        }
    }

    @Test("A site published under a path is served under it")
    func basePath() async throws {
        let site = try HostileSite()
        let base = try #require(RequestPath(target: "/masks/"))
        try await withServer(BasePathSource(base, site)) { client in
            #expect(await client.get("/masks/").body.contains("HOME"))
            #expect(await client.get("/")["location"] == "/masks/")
            #expect(await client.get("/masks")["location"] == "/masks/")
            #expect(await client.get("/masks/a")["location"] == "/masks/a/")
            #expect(await client.get("/a/").status == 404)
        }
    }

    @Test("A large file arrives whole")
    func largeFile() async throws {
        let site = try HostileSite()
        try await withServer(site) { client in
            #expect(await client.get("/big.bin").body.utf8.count == 1 << 20)
        }
    }

    @Test("Several requests may use one connection")
    func keepAlive() async throws {
        let site = try HostileSite()
        try await withServer(site) { client in
            let one = "GET / HTTP/1.1\r\nHost: localhost:\(client.port)\r\n\r\n"
            let last = one.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n")
            let reply = await client.exchange(Array((one + one + last).utf8))
            #expect(reply.body.components(separatedBy: "HOME").count == 4)
        }
    }
}
