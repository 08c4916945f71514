import Build
import Content
import Foundation
import SiteFixtures
import Templates
import Testing

/// Files that say how large they are, and hold no picture.
private enum Header {
    static func png(width: Int, height: Int) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + big(width) + big(height) + [8, 2, 0, 0, 0]
    }

    static func webP(width: Int, height: Int, chunks: [String] = []) -> [UInt8] {
        let head = Array("WEBPVP8X".utf8) + little(10) + [0, 0, 0, 0] + little(width - 1).prefix(3) + little(height - 1).prefix(3)
        let body = head + chunks.flatMap { Array($0.utf8) + little(2) + [0, 0] }
        return Array("RIFF".utf8) + little(body.count) + body
    }

    private static func big(_ number: Int) -> [UInt8] { little(number).reversed() }
    private static func little(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
}

@Suite("Copies of pictures in other sizes")
struct ImageCopyTests {
    private static let photo = Header.png(width: 600, height: 400)

    /// The name of a copy of the photograph among those that are kept.
    private static func name(_ width: Int) -> String {
        var fingerprint = ContentFingerprint()
        fingerprint.add(photo[...])
        return "\(fingerprint.digits)-\(width).webp"
    }

    /// A site that shows a photograph, and the copies that are kept.
    private static func directory(_ settings: String, kept: [String: [UInt8]]) throws -> SiteDirectory {
        let directory = try SiteDirectory("""
            -- content/site.yaml --
            title: A site
            base-url: https://example.org/
            \(settings)
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            ![A field](../media/photo.png)
            """)
        try directory.write(Data(photo), to: "content/media/photo.png")
        for (name, bytes) in kept { try directory.write(Data(bytes), to: "content/.images/\(name)") }
        return directory
    }

    private static let kept = [name(240): Header.webP(width: 240, height: 160), name(600): Header.webP(width: 600, height: 400)]

    @Test("A book holds the picture itself once, and no copy")
    func book() async throws {
        let site = try await BuiltSite(Self.directory("epub: true\nimages: {widths: [240, 900], previews: false}", kept: Self.kept))
        let book = try #require(UnzippedBook(site.files["explainer.epub"] ?? []))
        #expect(book.names.filter { $0.hasSuffix(".webp") }.isEmpty)
        #expect(book.names.filter { $0.hasSuffix(".png") }.count == 1)
        #expect(book.names.contains { book.text($0).contains("<picture><img src=\"../images/1.png\" alt=\"A field\" width=\"600\" height=\"400\"/></picture>") })
    }

    @Test("A program that prints a topic is given the copies, as it may show one")
    func paper() async throws {
        let directory = try Self.directory("pdf: true\nimages: {widths: [240, 900], previews: false}", kept: Self.kept)
        let program = directory.root.appending(path: "programs/weasyprint")
        try FileManager.default.createDirectory(at: program.deletingLastPathComponent(), withIntermediateDirectories: true)
        let script = "#!/bin/sh\nshift 4\ncd \"${1%print/*}media\"\n(printf '%%PDF-1.7'; ls) >\"$2\"\n"
        try Data(script.utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        let session = SiteSession(SessionOptions(root: directory.content, programs: program.deletingLastPathComponent().path), theme: StandardTheme())
        let printed = try #require(await session.text("explainer.pdf"))
        #expect(printed.contains("photo-240.") && printed.contains("photo-600.") && printed.contains(".png"))
    }

    @Test("A page offers the copies that are kept, and the picture itself to browsers that know none")
    func offered() async throws {
        let site = try await BuiltSite(Self.directory("images: {widths: [240, 900], previews: false}", kept: Self.kept))
        let page = site.text("first/index.html")
        let found = try #require(page.firstMatch(of: /<picture><source type="image\/webp" srcset="\.\.\/(media\/photo-240\.[0-9a-f]{16}\.webp) 240w, \.\.\/(media\/photo-600\.[0-9a-f]{16}\.webp) 600w" sizes="[^"]+"><img src="\.\.\/media\/photo\.[0-9a-f]{16}\.png" alt="A field" width="600" height="400"><\/picture>/))
        #expect(site.files[String(found.1)] == Self.kept[Self.name(240)])
        #expect(site.files[String(found.2)] == Self.kept[Self.name(600)])
        #expect(site.report.findings.isEmpty)
        // In print they lead from there.
        #expect(site.text("print/index.html").contains("srcset=\"../\(found.1) 240w, ../\(found.2) 600w\""))
    }

    @Test("Without the choice, pages are the same whatever is kept")
    func unasked() async throws {
        let (with, without) = try await (BuiltSite(Self.directory("", kept: Self.kept)), BuiltSite(Self.directory("", kept: [:])))
        #expect(with.files == without.files)
        #expect(!with.text("first/index.html").contains("<picture>"))
    }

    @Test("A copy that is not there, or is no copy, is told of, and the picture shown as it is", arguments: [
        [:], [name(240): Array("no picture".utf8), name(600): Array("no picture".utf8)],
        [name(240): Header.webP(width: 241, height: 160), name(600): Header.webP(width: 60, height: 40)],
    ])
    func missing(kept: [String: [UInt8]]) async throws {
        let site = try await BuiltSite(Self.directory("images: {widths: [240, 900], previews: false}", kept: kept))
        #expect(site.text("first/index.html").contains(/<p><img src="[^"]*" alt="A field" width="600" height="400">\n?<\/p>/))
        let notes = site.report.sorted.filter { $0.rule.code == "unmade-image" }
        #expect(notes.map(\.message) == ["'photo.png' has no copy 240, 600 pixels wide"])
        #expect(notes.allSatisfy { $0.location.file.hasSuffix("sections/1-first.md") && $0.severity == .note })
    }

    @Test("What is wanted is a width that the picture has, or its own where that is not much more", arguments: [
        ([240, 480], [240, 480]), ([600, 1200], [600]), ([240, 900], [240, 600]), ([900], []), ([16], [16]),
    ])
    func wanted(widths: [Int], made: [Int]) async throws {
        let directory = try Self.directory("images: {widths: \(widths), previews: false}", kept: [:])
        withExtendedLifetime(directory) {
            let reader = ContentReader(root: directory.content)
            for topic in reader.catalog.topics { _ = reader.read(topic) }
            #expect(reader.copies.wanted.map(\.name) == made.map(Self.name).sorted())
        }
    }

    @Test("A copy is sound that has its width and tells nothing of where it was taken", arguments: [
        (Header.webP(width: 240, height: 160), true), (Header.webP(width: 241, height: 160), false), (Header.webP(width: 240, height: 160, chunks: ["ICCP"]), true),
        (Header.webP(width: 240, height: 160, chunks: ["VP8 ", "EXIF"]), false), (Header.webP(width: 240, height: 160, chunks: ["XMP "]), false),
        (Header.png(width: 240, height: 160), false), ([], false),
    ])
    func sound(bytes: [UInt8], isSound: Bool) {
        #expect(ImageCopies.isSound(bytes, width: 240) == isSound)
    }

    /// A site whose second section names a photograph for previews, and no page shows one.
    private static func named(_ settings: String, in file: String = "sections/2-second.md", photo: [UInt8], kept: [Int: Int] = [:]) throws -> SiteDirectory {
        let image = "image: {file: \(file == "site.yaml" ? "" : "../")media/photo.png, alt: A field}"
        let directory = try SiteDirectory("""
            -- content/site.yaml --
            title: A site
            base-url: https://example.org/
            \(settings)
            \(file == "site.yaml" ? image : "")
            -- content/sections/2-second.md --
            ---
            title: Second
            \(file == "site.yaml" ? "" : image)
            ---
            Text.
            """)
        try directory.write(Data(photo), to: "content/media/photo.png")
        var fingerprint = ContentFingerprint()
        fingerprint.add(photo[...])
        for (width, height) in kept {
            try directory.write(Data(Header.webP(width: width, height: height)), to: "content/.images/\(fingerprint.digits)-\(width).webp")
        }
        return directory
    }

    @Test("Previews load the least copy that is as wide as they show it", arguments: ["sections/2-second.md", "site.yaml"])
    func previewCopy(file: String) async throws {
        let large = Header.png(width: 4000, height: 2000)
        let site = try await BuiltSite(Self.named("images: {widths: [480, 1300, 1600], previews: false}", in: file, photo: large, kept: [1300: 650]))
        #expect(site.report.findings.map(\.message) == [])
        let page = site.text("second/index.html")
        let found = try #require(page.firstMatch(of: /<meta property="og:image" content="https:\/\/example\.org\/((?:media|assets)\/photo-1300\.[0-9a-f]{16}\.webp)">/))
        #expect(site.files[String(found.1)] == Header.webP(width: 1300, height: 650))
        #expect(page.contains("<meta property=\"og:image:width\" content=\"1300\">\n<meta property=\"og:image:height\" content=\"650\">"))
        #expect(page.contains("<meta property=\"og:image:alt\" content=\"A field\">"))
    }

    @Test("A copy for previews that is not there is told of by itself, and the picture is loaded", arguments: ["sections/2-second.md", "site.yaml"])
    func missingPreviewCopy(file: String) async throws {
        let site = try await BuiltSite(Self.named("images: {widths: [480, 1300], previews: false}", in: file, photo: Header.png(width: 4000, height: 2000)))
        #expect(site.report.sorted.map(\.message) == ["'photo.png' has no copy 1300 pixels wide"])
        #expect(site.text("second/index.html").contains(/og:image" content="https:\/\/example\.org\/(media|assets)\/photo\.[0-9a-f]{16}\.png"/))
    }

    @Test("A picture that is not wider than previews show is loaded itself, and so is one without the choice", arguments: [
        ("images: {widths: [480, 1300], previews: false}", 1200), ("images: {widths: [480], previews: false}", 4000), ("", 4000),
    ])
    func smallPreview(settings: String, width: Int) async throws {
        let site = try await BuiltSite(Self.named(settings, photo: Header.png(width: width, height: 600), kept: [1300: 400]))
        #expect(site.report.findings.map(\.message) == [])
        #expect(site.text("second/index.html").contains(/og:image" content="https:\/\/example\.org\/media\/photo\.[0-9a-f]{16}\.png"/))
    }

    @Test("What is kept and shown by no page is known when all are made, unless a draft may show it")
    func stale() throws {
        func stale(_ directory: SiteDirectory, drafts: Bool = false) -> [String] {
            withExtendedLifetime(directory) {
                let reader = ContentReader(root: directory.content, includesDrafts: drafts)
                for topic in reader.catalog.topics { _ = reader.read(topic) }
                return reader.copies.stale.map(\.name)
            }
        }
        let old = "0123456789abcdef-480.webp"
        let kept = Self.kept.merging([old: [1], "note.txt": [2], "0123456789ABCDEF-480.webp": [3], "preview-0123456789abcdef.png": [4]]) { first, _ in first }
        let choice = "images: {widths: [240, 900], previews: false}"
        #expect(stale(try Self.directory(choice, kept: kept)) == [old, "preview-0123456789abcdef.png"])
        #expect(stale(try Self.directory(choice, kept: Self.kept)) == [])
        // Without the choice, all of it is of former times.
        #expect(stale(try Self.directory("", kept: Self.kept)) == Self.kept.keys.sorted())
        let draft = try Self.directory(choice, kept: kept)
        try draft.write(Data("---\ntitle: Third\ndraft: true\n---\nText.\n".utf8), to: "content/sections/3-third.md")
        #expect(stale(draft) == [])
        #expect(stale(draft, drafts: true) == [old, "preview-0123456789abcdef.png"])
    }

    @Test("Widths that cannot be are told of", arguments: ["[0]", "[wide]", "[]", "[10000]"])
    func widths(written: String) async throws {
        let site = try await BuiltSite(Self.directory("images: {widths: \(written)}", kept: [:]))
        #expect(site.report.sorted.contains { $0.rule.code == "wrong-type" && $0.location.line == 3 })
    }
}
