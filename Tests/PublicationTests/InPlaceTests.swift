import Foundation
import Publication
import Testing

@Suite("Publishing in place")
struct InPlaceTests {
    private func publish(_ sandbox: Sandbox, _ files: [String: String]) throws -> (files: Int, changed: Int) {
        let staging = try StagingDirectory(for: OutputDirectory(sandbox.output, protecting: [], inPlace: true))
        try staging.write(files.map { ($0.key, Array($0.value.utf8)) })
        let published = try staging.publish()
        staging.clear()
        return published
    }

    @Test("The directory stays the same one, and so do the files that have not changed; what is gone is deleted with its directories")
    func replaces() throws {
        let sandbox = try Sandbox()
        #expect(try publish(sandbox, ["index.html": "1", "faq/index.html": "2", "old/deep/index.html": "3"]) == (3, 3))
        let (directory, page) = try (sandbox.number("public"), sandbox.number("public/faq/index.html"))
        #expect(try publish(sandbox, ["index.html": "new", "faq/index.html": "2", "new/index.html": "4"]) == (3, 3))
        #expect(try sandbox.number("public") == directory && sandbox.number("public/faq/index.html") == page)
        #expect(try sandbox.files() == ["public/.explainer-site", "public/faq/index.html", "public/index.html", "public/new/index.html"])
        #expect(try sandbox.read("public/index.html") == "new")
        #expect(!FileManager.default.fileExists(atPath: sandbox.path("public/old")))
    }

    @Test("A file takes the place of a directory, and a directory that of a file")
    func exchangesKinds() throws {
        let sandbox = try Sandbox()
        let sites = [["a/b": "1", "c": "2"], ["a": "3", "c/d/e": "4"]]
        for site in sites + sites {
            _ = try publish(sandbox, site)
            #expect(try sandbox.files() == (site.keys.map { "public/\($0)" } + ["public/.explainer-site"]).sorted())
        }
    }

    @Test("A build that was killed while it replaced files is completed by the next run", arguments: [0, 1, 2, 3], [false, true])
    func interrupted(done: Int, isServed: Bool) throws {
        let sandbox = try Sandbox()
        _ = try publish(sandbox, ["a": "1", "b/index.html": "1", "gone": "1"])
        let new = ["a": "2", "b/index.html": "2", "c": "2"]
        // What such a build has left: the new files, of which some are in place, a note of what it was about, no stamps.
        let other = try Sandbox()
        try other.publish(new)
        let manifest = try other.read("public/.explainer-site")
        for (path, text) in new.sorted(by: { $0.key < $1.key }).enumerated().filter({ $0.offset >= done }).map(\.element) {
            try sandbox.write(text, to: ".public.explainer-1/\(path)")
        }
        for (path, text) in new.sorted(by: { $0.key < $1.key }).prefix(done) { try sandbox.write(text, to: "public/\(path)") }
        try sandbox.write(manifest, to: ".public.explainer-1/.explainer-site")
        let hash = String(decoding: ContentHash(Array(manifest.utf8)).hexadecimal, as: UTF8.self)
        try sandbox.write("explainer-publishing 1\n\(hash) .public.explainer-1\n", to: ".public.explainer/publishing")
        try FileManager.default.removeItem(atPath: sandbox.path(".public.explainer/stamps"))
        if isServed {
            try OutputDirectory.restore(sandbox.output)
            #expect(try new.allSatisfy { try sandbox.read("public/\($0.key)") == $0.value })
            #expect(try sandbox.read("public/.explainer-site") == manifest)
            #expect(!FileManager.default.fileExists(atPath: sandbox.path("public/gone")))
        }
        #expect(try publish(sandbox, new) == (3, 0))
        #expect(try sandbox.files() == (new.keys.map { "public/\($0)" } + ["public/.explainer-site"]).sorted())
        #expect(try new.allSatisfy { try sandbox.read("public/\($0.key)") == $0.value })
    }

    @Test("A note of an interrupted build that names what no build makes, or that is damaged, changes nothing", arguments: [
        "explainer-publishing 1\n00000000000000000000000000000000 ../documents\n", "explainer-publishing 1\n", "", "\n\n",
        "explainer-publishing 1\n00000000000000000000000000000000 .public.explainer-1\n",
    ])
    func foreignJournal(text: String) throws {
        let sandbox = try Sandbox()
        _ = try publish(sandbox, ["a": "1"])
        try sandbox.write("mine", to: "documents/.explainer-site")
        try sandbox.write(text, to: ".public.explainer/publishing")
        try OutputDirectory.restore(sandbox.output)
        #expect(try sandbox.read("public/a") == "1" && sandbox.read("documents/.explainer-site") == "mine")
        #expect(try publish(sandbox, ["a": "2"]) == (1, 1))
    }

    @Test("A directory that others keep in the output makes a build replace files, and stays")
    func repository() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.publish(["a": "1"])
        try sandbox.write("ref: refs/heads/pages", to: "public/.git/HEAD")
        let output = try OutputDirectory(sandbox.output, protecting: [])
        let staging = try StagingDirectory(for: output)
        #expect(staging.method == .inPlace(.foreignDirectory))
        try staging.write([("a", [2])])
        _ = try staging.publish()
        #expect(try sandbox.read("public/.git/HEAD") == "ref: refs/heads/pages")
    }
}
