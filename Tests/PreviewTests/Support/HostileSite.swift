import Foundation
import Preview
import Testing

/// A site with everything beside and in it that must not be served; its folder lives as long as it does.
struct HostileSite: PreviewSource {
    let folder: TemporaryFolder
    private let source: FolderSource

    func response(to path: RequestPath) async -> PreviewResponse { await source.response(to: path) }
    func notFound() async -> PreviewResponse { await source.notFound() }

    init() throws {
        let folder = try TemporaryFolder()
        try folder.write("root/index.html", "<!doctype html><title>Home</title>HOME")
        try folder.write("root/a/index.html", "<!doctype html><title>A</title>PAGE-A")
        try folder.write("root/assets/app.css", "body { color: red }")
        try folder.write("root/sp ace.html", "SPACE")
        try folder.write("root/é.html", "ACCENT")
        try folder.write("root/big.bin", String(repeating: "x", count: 1 << 20))
        try folder.write("root/search-index.json", "{}")
        try folder.write("root/nolist/inside.txt", "inside")
        try folder.write("root/.git/config", "SECRET")
        try folder.write("root/.env", "SECRET")
        try folder.write("root/.well-known/security.txt", "CONTACT")
        try folder.write("root/.well-known/.hidden", "SECRET")
        try folder.write("secret.txt", "SECRET")
        try folder.write("outside/secret.txt", "SECRET")
        try folder.link("root/link-in.txt", to: "assets/app.css")
        try folder.link("root/a/up.css", to: "../assets/./app.css")
        try folder.link("root/link-out.txt", to: "../secret.txt")
        try folder.link("root/absolute.txt", to: folder.path + "/secret.txt")
        try folder.link("root/dir-out", to: "../outside")
        try folder.link("root/a/around", to: "../../root/../outside")
        try folder.link("root/loop", to: "loop")
        try #require(mkfifo(folder.path + "/root/fifo", 0o600) == 0)
        self.folder = folder
        source = try FolderSource(path: folder.path + "/root")
    }
}
