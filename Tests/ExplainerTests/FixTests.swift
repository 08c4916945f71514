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
}
