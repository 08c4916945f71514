import Foundation
import Preview
import Testing

/// A site with everything beside and in it that must not be served; its directory lives as long as it does.
struct HostileSite: PreviewSource {
    let directory: TemporaryDirectory
    private let source: DirectorySource

    func response(to path: RequestPath) async -> PreviewResponse { await source.response(to: path) }
    func notFound() async -> PreviewResponse { await source.notFound() }

    init() throws {
        let directory = try TemporaryDirectory()
        try directory.write("root/index.html", "<!doctype html><title>Home</title>HOME")
        try directory.write("root/a/index.html", "<!doctype html><title>A</title>PAGE-A")
        try directory.write("root/assets/app.css", "body { color: red }")
        try directory.write("root/sp ace.html", "SPACE")
        try directory.write("root/é.html", "ACCENT")
        try directory.write("root/big.bin", String(repeating: "x", count: 1 << 20))
        try directory.write("root/search-index.json", "{}")
        try directory.write("root/nolist/inside.txt", "inside")
        try directory.write("root/.git/config", "SECRET")
        try directory.write("root/.env", "SECRET")
        try directory.write("root/.well-known/security.txt", "CONTACT")
        try directory.write("root/.well-known/.hidden", "SECRET")
        try directory.write("secret.txt", "SECRET")
        try directory.write("outside/secret.txt", "SECRET")
        try directory.link("root/link-in.txt", to: "assets/app.css")
        try directory.link("root/a/up.css", to: "../assets/./app.css")
        try directory.link("root/link-out.txt", to: "../secret.txt")
        try directory.link("root/absolute.txt", to: directory.path + "/secret.txt")
        try directory.link("root/dir-out", to: "../outside")
        try directory.link("root/a/around", to: "../../root/../outside")
        try directory.link("root/loop", to: "loop")
        try #require(mkfifo(directory.path + "/root/fifo", 0o600) == 0)
        self.directory = directory
        source = try DirectorySource(path: directory.path + "/root")
    }
}
