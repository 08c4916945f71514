import Foundation
import SiteFixtures
import Testing

@Suite("explainer check --fix")
struct FixTests {
    private let directory: SiteDirectory

    init() throws {
        directory = try SiteDirectory("""
            -- content/faq.md --
            ---
            titel: Questions
            summary: What readers ask.
            ---
            ## What is it?

            A thing.
            """)
    }

    @Test("What is safe is mended and shown, and a second run finds nothing left")
    func mends() throws {
        let first = try Explainer.run("check", "--fix", in: directory)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.hasPrefix("""
            --- content/faq.md
            +++ content/faq.md
            @@ -1,5 +1,5 @@
             ---
            -titel: Questions
            +title: Questions
             summary: What readers ask.
             ---
             ## What is it?

            """), "\(first.output)")
        #expect(try directory.read("content/faq.md").hasPrefix("---\ntitle: Questions\n"))
        let before = try directory.contents(of: "content")
        let second = try Explainer.run("check", "--fix", in: directory)
        #expect(second.status == 0 && second.errors.isEmpty)
        #expect(second.output.contains(" pages checked") && !second.output.contains("---"))
        #expect(try directory.contents(of: "content") == before)
    }

    @Test("What is found after fixing a topic of a library is what a new look finds, in the other topics as well")
    func library() throws {
        let library = try SiteDirectory("""
            -- content/site.yaml --
            title: A library
            base-url: https://example.org/
            -- content/one/overview.md --
            ---
            titel: One
            summary: The first.
            takeaways: [A, B, C]
            ---
            See [the end](../two/overview.md#end) and [more](../three/overview.md).

            ## Start
            -- content/two/overview.md --
            ---
            title: Two
            summary: The second.
            ---
            See [the start](../one/overview.md#start), [here](../one/overview.md) and [nothing](../one/overview.md#no).

            ## End
            -- content/three/overview.md --
            ---
            titel: Three
            summary: The third.
            ---
            A <b>word</b>, a claim of 12% and <!-- explainer: allow vague-link --> no link.
            """, over: "")
        let arguments = ["check", "--fix", "--claims", "--jobs", "1"]
        let fixed = try Explainer.run(arguments, in: library)
        #expect(fixed.output.contains("+++ content/one/overview.md") && fixed.output.contains("+++ content/three/overview.md"), "\(fixed.output)")
        #expect(!fixed.output.contains("+++ content/two/overview.md"))
        let again = try Explainer.run("check", "--claims", in: library)
        #expect(fixed.errors == again.errors && fixed.status == again.status)
        #expect(again.errors.contains("content/two/overview.md") && again.errors.contains("content/three/overview.md"), "\(again.errors)")
    }

    @Test("Without --fix nothing is touched")
    func untouched() throws {
        let before = try directory.contents(of: "content")
        #expect(try Explainer.run("check", in: directory).status == 1)
        #expect(try directory.contents(of: "content") == before)
    }

    @Test("A file that may not be written stays and is told of", .enabled(if: getuid() != 0))
    func protected() throws {
        let path = directory.root.appending(path: "content/faq.md").path
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        let outcome = try Explainer.run("check", "--fix", in: directory)
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("'content/faq.md' was not fixed"))
    }

    @Test("Findings for programs stay alone on standard output")
    func machines() throws {
        let outcome = try Explainer.run("check", "--fix", "--format", "json", in: directory)
        #expect(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) is [String: Any])
        #expect(outcome.errors.contains("+title: Questions"))
    }

    @Test("Copies of pictures that no page shows are told of, deleted, and nothing else is")
    func staleImages() throws {
        let site = try SiteDirectory("""
            -- content/site.yaml --
            title: A site
            base-url: https://example.org/
            images: {previews: false}
            """)
        let names = ["0123456789abcdef-480.webp", "preview-0123456789abcdef.png", "note.txt"]
        for name in names { try site.write(Data(name.utf8), to: "content/.images/\(name)") }
        let told = try Explainer.run("check", in: site)
        #expect(told.status == 0)
        #expect(told.errors.contains("note: 2 copies of images in '.images', 1 kB, are shown by no page any more [stale-image]"), "\(told.errors)")
        #expect(told.errors.contains("delete them with 'explainer check --fix'"))
        let fixed = try Explainer.run("check", "--fix", in: site)
        #expect(fixed.status == 0 && !fixed.errors.contains("stale-image"))
        #expect(fixed.errors.contains("2 copies of images that no page shows deleted in content/.images"), "\(fixed.errors)")
        #expect(try site.contents(of: "content").keys.filter { $0.contains(".images") }.sorted().map { $0.split(separator: "/").last } == ["note.txt"])
        #expect(try Explainer.run("check", in: site).errors.isEmpty)
    }

    @Test("Copies are kept where the site switches the note off, where a page has an error, and behind a link", arguments: ["off", "error", "link"])
    func keptImages(why: String) throws {
        let site = try SiteDirectory("""
            -- content/site.yaml --
            title: A site
            base-url: https://example.org/
            images: {previews: false}
            rules: {stale-image: \(why == "off" ? "off" : "note")}
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            \(why == "error" ? "[Nowhere](nowhere.md)" : "Text.")
            """)
        let name = "0123456789abcdef-480.webp"
        try site.write(Data([1]), to: why == "link" ? "elsewhere/\(name)" : "content/.images/\(name)")
        if why == "link" {
            try FileManager.default.createSymbolicLink(atPath: site.content + "/.images", withDestinationPath: "../elsewhere")
        }
        let fixed = try Explainer.run("check", "--fix", in: site)
        #expect(FileManager.default.fileExists(atPath: site.content + "/.images/\(name)"), "\(fixed.errors)")
        #expect(fixed.errors.contains("was not fixed: it is not a file of the content directory") == (why == "link"))
    }
}
