import Foundation
import SiteFixtures
import Testing

@Suite("explainer new and check")
struct OtherCommandTests {
    @Test("What 'new' writes is checked and built without a finding")
    func starter() throws {
        let directory = try SiteDirectory("", over: "")
        #expect(try Explainer.run("new", "content", in: directory).status == 0)
        // Where it will be published is for its author to say.
        let check = try Explainer.run("check", "--strict", "--base-url", "https://example.org/", in: directory)
        #expect(check.status == 0, "\(check.errors)")
        #expect(check.errors.isEmpty)
        #expect(check.output.contains(" pages checked"))
        #expect(try Explainer.run("build", in: directory).status == 0)
    }

    @Test("'check' notes that a site does not say where it will be published; 'build' does not")
    func noBaseURL() throws {
        let directory = try SiteDirectory("-- content/site.yaml --\ntitle: A site\n")
        let check = try Explainer.run("check", in: directory)
        #expect(check.status == 0)
        #expect(check.errors.contains("content/site.yaml: note: without 'base-url'") && check.errors.contains("[no-base-url]"))
        #expect(try Explainer.run("build", in: directory).errors.isEmpty)
    }

    @Test("'new' writes over nothing")
    func newRefuses() throws {
        let directory = try SiteDirectory()
        let before = try directory.contents(of: "content")
        let outcome = try Explainer.run("new", "content", in: directory)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("'content' is not empty"))
        #expect(try directory.contents(of: "content") == before)
    }

    @Test("'check' publishes nothing and fails on errors alone, on warnings too with --strict")
    func check() throws {
        let directory = try SiteDirectory("-- content/notes.txt --\nx\n")
        #expect(try Explainer.run("check", in: directory).status == 0)
        #expect(try Explainer.run("check", "--strict", in: directory).status == 1)
        #expect(try directory.names() == ["content"])
    }

    @Test("Findings for programs are the result, alone on standard output", arguments: ["json", "github", "sarif"])
    func formats(format: String) throws {
        let directory = try SiteDirectory("-- content/notes.txt --\nx\n")
        let outcome = try Explainer.run("check", "--format", format, in: directory)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("stray-file") && outcome.output.contains("content/notes.txt"))
        #expect(outcome.errors.isEmpty)
        #expect(try Explainer.run("check", "--strict", "--format", format, in: directory).status == 1)
        #expect(try Explainer.run("check", "--format", "checkstyle", in: directory).status == 64)
    }

    @Test("Colour is for terminals, and NO_COLOR is obeyed")
    func color() throws {
        let directory = try SiteDirectory("-- content/notes.txt --\nx\n")
        #expect(try !Explainer.run("check", in: directory).errors.contains("\u{1B}"))
    }
}
