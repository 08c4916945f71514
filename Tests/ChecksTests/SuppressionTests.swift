@testable import Explainer
import Checks
import Diagnostics
import SiteFixtures
import Testing

@Suite("What a site sets and excuses")
struct SuppressionTests {
    @Test("site.yaml sets a rule to off, note, warning or error", arguments: [
        ("off", nil), ("note", .note), ("warning", .warning), ("error", .error),
    ] as [(String, Severity?)])
    func severities(setting: String, severity: Severity?) throws {
        let report = check(try SiteDirectory("""
            -- content/site.yaml --
            title: A site
            base-url: https://example.org/
            rules:
              vague-link: \(setting)
              raw-html: \(setting)
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            Click [here](../faq.md) for <b>more.
            """))
        #expect(report.findings.map(\.severity) == (severity.map { [$0, $0] } ?? []))
        #expect(report.counts.values.reduce(0, +) == (severity == nil ? 0 : 2))
    }

    @Test("What is set before the site was read holds as well")
    func strayFile() throws {
        let report = check(try SiteDirectory("-- content/site.yaml --\ntitle: A site\nbase-url: https://example.org/\nrules:\n  stray-file: off\n-- content/notes.txt --\nx\n"))
        #expect(report.findings.isEmpty)
    }

    @Test("A setting for a rule that is not there is an error, with what was meant", arguments: [
        ("brokn-link: off", "unknown-rule", "did you mean 'broken-link'?"),
        ("yaml-syntax: off", "unknown-rule", "delete the line"),
        ("raw-html: never", "wrong-type", "write 'raw-html: warning', say"),
    ])
    func unknown(setting: String, code: String, help: String) throws {
        let findings = check(try SiteDirectory("-- content/site.yaml --\ntitle: A site\nrules:\n  \(setting)\n"), .errors).findings
        #expect(findings.map(\.rule.code) == [code])
        #expect(findings.first?.help == help)
        #expect(findings.first?.location.line == 3)
    }

    @Test("A comment excuses its line, and alone on a line what stands below it", arguments: [
        "See [that](gone.md). <!-- explainer: allow broken-link -->",
        "<!-- explainer: allow broken-link -->\nSee [that](gone.md),\nand [that](gone.md).",
        "<!-- explainer: allow broken-link -->\n\nSee [that](gone.md),\nand [that](gone.md).",
        "<!-- explainer: allow broken-link, raw-html -->\nSee [that](gone.md) and <b>that.",
        "<!-- explainer: allow broken-link raw-html -->\n| a | b |\n| --- | --- |\n| [that](gone.md) | <b>that |",
        "- [that](gone.md) <!-- explainer: allow broken-link -->",
        "Text. [that](2-second.md#gone) <!-- explainer: allow broken-anchor -->",
        "See [that](gone.md),\n[that](gone.md) and\nso on. <!-- explainer: allow broken-link -->\n\nMore.",
        "- One item\n- Another, with [that](gone.md)\n  and more. <!-- explainer: allow broken-link -->",
    ])
    func suppressed(text: String) throws {
        #expect(try check(section: text + "\n").map(\.brief) == [])
    }

    @Test("A comment excuses nothing else", arguments: [
        ("See [that](gone.md).\n\n<!-- explainer: allow broken-link -->\nAll is well.", ["broken-link 4:12", "unused-suppression 6:23"]),
        ("<!-- explainer: allow broken-link -->\nAll is well.\n\nSee [that](gone.md).", ["unused-suppression 4:23", "broken-link 7:12"]),
        ("See [that](gone.md).\nAll is well. <!-- explainer: allow broken-link -->\nSo it is.", ["broken-link 4:12", "unused-suppression 5:36"]),
        ("- See [that](gone.md).\n- All is well. <!-- explainer: allow broken-link -->", ["broken-link 4:14", "unused-suppression 5:38"]),
        ("See [that](gone.md). <!-- explainer: allow raw-html -->", ["broken-link 4:12", "unused-suppression 4:44"]),
        ("See [that](gone.md). <!-- explainer: allow brokn-link -->", ["broken-link 4:12", "unknown-rule 4:44"]),
        ("All is well. <!-- explainer: allow -->", ["unknown-rule 4:19"]),
        ("All is well. <!-- explainer: alow broken-link -->", ["unknown-rule 4:19"]),
        ("All is well. <!-- explainer: -->\n\n<!-- explainer: no-source -->\nIn 2020 there were 5.", ["unknown-rule 4:19"]),
        ("All is well. <!-- explainer: keywords -->\n\n<!-- explainer: keyword a -->\nText. <!-- explainer: keywords a, b -->", ["unknown-rule 4:19", "unknown-rule 6:6"]),
        ("`<!-- explainer: allow broken-link -->` excuses.\n\n```\n<!-- explainer: allow broken-link -->\n```", []),
    ] as [(String, [String])])
    func kept(text: String, findings: [String]) throws {
        #expect(try check(section: text + "\n").map(\.brief) == findings)
    }

    @Test("A rule that was renamed is known by its former code, in settings, in comments and where it is asked for", arguments: [
        "rules: {own-address: off}\n", "",
    ])
    func formerCodes(settings: String) throws {
        let comment = settings.isEmpty ? " <!-- explainer: allow own-address -->" : ""
        let report = check(try SiteDirectory("""
            -- content/site.yaml --
            title: A site
            base-url: https://example.org/site/
            \(settings)
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            See [the questions](https://example.org/site/faq/).\(comment)
            """))
        #expect(report.findings.map(\.brief) == [])
        #expect(RuleCatalogue.explainer.rule("own-address")?.code == "own-url")
    }

    @Test("Front matter and YAML are excused by comments of their own")
    func yaml() throws {
        let report = check(try SiteDirectory("""
            -- content/overview.md --
            ---
            # explainer: allow missing-takeaways
            title: A topic
            summary: What it is.
            sumary: Again. # explainer: allow unknown-key
            ---
            The whole of it.
            """))
        #expect(report.findings.map(\.brief) == [])
    }

    @Test("`build` looks for errors alone, and for what the site makes errors")
    func errorsOnly() throws {
        let text = """
            -- content/sections/1-first.md --
            ---
            title: First
            ---
            Click [here](../faq.md). <!-- explainer: allow broken-link -->

            [^lost]: Nobody sees this.
            """
        #expect(check(try SiteDirectory(text), .errors).findings.map(\.rule.code) == ["unused-footnote"])
        let strict = "-- content/site.yaml --\ntitle: A site\nrules:\n  vague-link: error\n  unused-footnote: off\n"
        #expect(check(try SiteDirectory(strict + text), .errors).findings.map(\.rule.code) == ["vague-link"])
    }

    @Test("A page full of one mistake does not hide the others, and what is not shown is counted")
    func capped() throws {
        let many = String(repeating: "Click [here](overview.md).\n\n", count: 1_000)
        let report = check(try SiteDirectory("""
            -- content/faq.md --
            ---
            title: Questions
            ---
            ## What is it?

            \(many)
            See [that](gone.md).
            """))
        #expect(report.findings.count == DiagnosticReport.capacityPerRuleAndFile + 1)
        #expect(report.counts == [.warning: 1_000, .error: 1])
        #expect(report.omitted == 1_000 - DiagnosticReport.capacityPerRuleAndFile)
    }
}
