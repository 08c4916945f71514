import Foundation
import SiteFixtures
import Testing

/// Answers as pandoc does, with a list that it is given; its own conversion is tried by the extended suite.
private let stub = """
    #!/bin/sh
    case "$1" in
    --list-input-formats) printf 'biblatex\\nbibtex\\ncsljson\\n' ;;
    --version) echo 'pandoc 2.17.1.1' ;;
    *) echo '[WARNING] a warning' >&2; cat answer.json ;;
    esac
    """

@Suite("explainer import")
struct ImportTests {
    private let directory: SiteDirectory

    init() throws {
        directory = try SiteDirectory("""
            -- content/sources.yaml --
            # Kept by hand.
            - id: old2019 # the first
              type: book
              title: An old book
            -- refs.bib --
            @article{new2020, author = {Doe, Jane}, title = {A new one}, year = 2020, file = {paper.pdf}}
            @book{old2019, title = {Another book}}
            @misc{lost, note = {x}}
            -- refs.ris --
            TY  - BOOK
            ER  - 
            -- answer.json --
            [{"id": "new2020", "type": "article-journal", "title": "A new one", "author": [{"family": "Doe", "given": "Jane"}], "issued": {"date-parts": [[2020]]}},
             {"id": "old2019", "type": "book", "title": "Another book"}]
            -- list.json --
            [{"id": "csl2021", "type": "book", "title": "From CSL"}]
            """)
        let program = directory.root.appending(path: "pandoc")
        try stub.write(to: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    }

    @Test("Works are added below what stands there, and what did not arrive is told")
    func adds() throws {
        let outcome = try Explainer.run("import", "refs.bib", "--pandoc", "./pandoc", in: directory)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output == "Added 1 work to content/sources.yaml, such as [@new2020]\n")
        for note in ["'old2019' exists already, and is not changed", "refs.bib:1: 'file' was lost in the conversion", "refs.bib:3: could not read 'lost'", "pandoc: [WARNING] a warning"] {
            #expect(outcome.errors.contains("note: \(note)\n"), "\(outcome.errors)")
        }
        #expect(try directory.read("content/sources.yaml") == """
            # Kept by hand.
            - id: old2019 # the first
              type: book
              title: An old book
            - id: new2020
              type: article-journal
              author:
              - family: Doe
                given: Jane
              title: A new one
              issued: 2020

            """)
        let again = try Explainer.run("import", "refs.bib", "--pandoc", "./pandoc", in: directory)
        #expect(again.status == 0 && again.output.hasPrefix("Nothing new in refs.bib"))
    }

    @Test("CSL needs no other program, and makes a file where there is none")
    func csl() throws {
        try FileManager.default.removeItem(at: directory.root.appending(path: "content/sources.yaml"))
        let outcome = try Explainer.run("import", "list.json", "--pandoc", "./none", in: directory)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try directory.read("content/sources.yaml") == "- id: csl2021\n  type: book\n  title: From CSL\n")
    }

    @Test("Where it cannot be done nothing changes, and the way out is named", arguments: [
        (["refs.bib", "--pandoc", "./none"], 74, "BibTeX is converted by pandoc, which is not installed at './none': install it with 'apt install pandoc'"),
        (["refs.ris", "--pandoc", "./pandoc"], 74, "pandoc 2.17.1.1 does not read RIS; 3.0 and later do"),
        (["none.bib"], 64, "'none.bib' cannot be read"), (["pandoc"], 64, "its name should end in .bib, .ris"), (["refs.bib", "--content", "nowhere"], 64, "cannot be read"),
    ])
    func failures(arguments: [String], status: Int, message: String) throws {
        let before = try directory.contents(of: "content")
        let outcome = try Explainer.run(["import"] + arguments, in: directory)
        #expect(outcome.status == Int32(status))
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(try directory.contents(of: "content") == before)
    }

    @Test("Sources with mistakes are left alone")
    func mistakes() throws {
        try directory.write("- id: a\n  type: buk\n  title: T\n", to: "content/sources.yaml")
        let outcome = try Explainer.run("import", "list.json", in: directory)
        #expect(outcome.status == 1 && outcome.errors.contains("has mistakes; fix them first"))
        #expect(try directory.read("content/sources.yaml") == "- id: a\n  type: buk\n  title: T\n")
    }

    @Test("A bibliography in the content is told of with the command for it", arguments: ["refs.bib", "export.RIS"])
    func stray(name: String) throws {
        try directory.write("", to: "content/\(name)")
        #expect(try Explainer.run("check", in: directory).errors.contains("'explainer import content/\(name)' converts it to sources"))
    }
}
