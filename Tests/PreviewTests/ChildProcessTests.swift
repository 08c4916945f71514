import FileSystem
import Preview
import Testing

@Suite("Programs that the preview starts", .timeLimit(.minutes(10)))
struct ChildProcessTests {
    @Test("What a program writes and how it ends is told")
    func outcome() async throws {
        let outcome = try #require(await ChildProcess.run(["sh", "-c", "echo one; echo two >&2; exit 3"]))
        #expect(outcome.output == "one\ntwo\n")
        #expect(outcome.status == 3)
    }

    @Test("A program that is not there is not started")
    func missing() async {
        #expect(await ChildProcess.run(["explainer-no-such-program"]) == nil)
        #expect(!ChildProcess.start(["explainer-no-such-program"]))
        #expect(!RunningProgram.isOnPath("explainer-no-such-program"))
        #expect(RunningProgram.isOnPath("sh"))
    }

    @Test("Compiler errors are told with their places, each once, and nothing else")
    func compilerErrors() {
        let output = """
            Building for debugging...
            [1/3] Emitting module Templates
            /p/templates/FAQPage.swift:12:9: warning: variable 'x' was never used
            /p/templates/FAQPage.swift:14:5: error: cannot find 'pagee' in scope
            12 |
            14 |     pagee
               |     `- error: cannot find 'pagee' in scope
            [2/3] Compiling Templates FAQPage.swift
            /p/templates/FAQPage.swift:14:5: error: cannot find 'pagee' in scope
            error: fatalError
            """
        let errors = CompilerMessage.errors(in: output)
        #expect(errors.map(\.text) == ["cannot find 'pagee' in scope"])
        #expect(errors[0].file == "/p/templates/FAQPage.swift")
        #expect(errors[0].line == 14)
        #expect(errors[0].column == 5)
        #expect(errors[0].excerpt == "12 |\n14 |     pagee\n   |     `- error: cannot find 'pagee' in scope")
    }

    @Test("A failure without a place is told by the last lines")
    func otherErrors() {
        let errors = CompilerMessage.errors(in: "Building…\nerror: link command failed with exit code 1\n")
        #expect(errors.count == 1)
        #expect(errors[0].file == nil)
        #expect(errors[0].excerpt.hasSuffix("error: link command failed with exit code 1"))
    }
}
