import Claims
import Content
import Diagnostics
import SiteFixtures
import Testing

/// What is found in one section of a site.
private func check(_ text: String, language: String = "en") throws -> (coverage: ClaimCoverage, report: DiagnosticReport) {
    let directory = try SiteDirectory("""
        -- content/site.yaml --
        title: A site
        language: \(language)
        -- content/sources.yaml --
        - {id: doe2020, type: book, title: T}
        -- content/sections/1-first.md --
        ---
        title: First
        summary: In 2020 there were 40 of them.
        ---
        \(text)
        """)
    let claims = ClaimsInspector()
    let reader = ContentReader(root: directory.content, inspector: claims)
    var report = DiagnosticReport()
    for topic in reader.catalog.topics { report.merge(reader.read(topic).report) { $0.rule.code == Rule.unsourcedClaim.code } }
    return (claims.coverage, report)
}

@Suite("Claims without a source")
struct ClaimsCheckTests {
    @Test("A passage with a figure, a date or a quotation is a claim", arguments: [
        ("It grew by 40%.", "40%"), ("They sent 2.02 billion masks.", "2.02"), ("It cost US$50 million.", "US$50"),
        ("A 15-member team came.", "15-member"), ("Output doubled.", "doubled"), ("Roughly one in three agreed.", "one"),
        ("Seventy-seven countries gave.", "Seventy-seven"), ("It began in March.", "March"), ("It began in 2020.", "2020"),
        ("It began on 12 March.", "12"), ("By mid-2020 it was over.", "mid-2020"), ("In the 19th century.", "19th"),
        ("He called it “a fairy tale”.", "a fairy tale"), ("“A global battle of narratives is going on.”", "A global battle of narratives is going on."),
        ("> To be or not to be", "To be or not to be"), ("- An item with 7 of them", "7"), ("Some 12–15 people.", "12–15"),
        ("Nearly half of them came.", "half"), ("In only four of the countries it rose.", "four"), ("From 2020-03-26 on.", "2020-03-26"), ("عام ٢٠٢٠", "٢٠٢٠"),
    ])
    func claims(text: String, words: String) throws {
        let check = try check(text)
        #expect(check.coverage.unsourced == 1)
        #expect(check.report.findings.map(\.rule.code) == ["unsourced-claim"])
        let shown = words.count > 40 ? String(words.prefix(39)) : words
        #expect(check.report.findings.first?.message.contains("'\(shown)") == true)
    }

    @Test("Names with digits, labels, small numbers in words, terms and months that are none are no claims", arguments: [
        "COVID-19 and 5G and KN95 and G7 and 24/7.", "See section 3, table 2 and pages 4, 5 and 6.", "There are five readings.",
        "They may march on.", "It is called “soft power”.", "The so-called “wolf warrior” diplomats.", "Nothing is stated.",
        "Use `42` here.", "## In 2020\n\nWords.", "```\n2020\n```", "The second part.", "One of the readings.", "In the first half of the text.", "It’s the reader’s and the writers’ own.",
    ])
    func others(text: String) throws {
        let check = try check(text)
        #expect(check.coverage.total == 0, "\(check.report.findings.map(\.message))")
        #expect(check.coverage.percent == 100)
    }

    @Test("A citation in the passage, in its note, in its row or in its column's head is a source", arguments: [
        "It grew by 40% [@doe2020].", "In 2020, @doe2020 says, it grew.", "It grew by 40%.[^1]\n\n[^1]: See there [@doe2020].",
        "| a | b | c |\n|---|---|---|\n| x | 40 | [@doe2020] |", "| a | b [@doe2020] |\n|---|---|\n| x | 40 |",
        "> In 2020\n>\n> it was so [@doe2020].", "It grew by 40% [see\n@doe2020, p. 4].",
    ])
    func sourced(text: String) throws {
        let check = try check(text)
        #expect(check.report.findings.isEmpty, "\(check.report.findings.map(\.message))")
        #expect(check.coverage.sourced > 0)
    }

    @Test("A passage, list or table that needs no source says so, and no other is excused", arguments: [
        ("<!-- explainer: no-source -->\nIn 2020.\n\nIn 2021.", 1, 1), ("In 2020. <!-- explainer: no-source -->", 1, 0),
        ("<!-- explainer: no-source -->\n\n- In 2020\n- In 2021\n\nIn 2022.", 2, 1),
        ("<!-- explainer: no-source -->\n\n| a | b |\n|---|---|\n| x | 40 |\n| y | 50 |", 2, 0),
        ("<!-- explainer: something-else -->\nIn 2020.", 0, 1),
    ])
    func suppressed(text: String, suppressed: Int, unsourced: Int) throws {
        let coverage = try check(text).coverage
        #expect(coverage.suppressed == suppressed)
        #expect(coverage.unsourced == unsourced)
    }

    @Test("A claim is reported on its line, at its words")
    func place() throws {
        let found = try #require(try check("Words go on\nand in 2020 they\nend.").report.findings.first)
        #expect(found.location.line == 6)
        #expect(found.location.columns == 8..<12)
        #expect(found.severity == .note)
    }

    @Test("A quotation that is set apart states no other thing than itself, unless it does")
    func quotation() throws {
        #expect(try check("> It was grand.\n").report.findings.map(\.message) == ["this quotation, 'It was grand.', cites nothing"])
        #expect(try check("> It was 40% more.\n").report.findings.map(\.message) == ["this quotation states a figure, '40%', and cites nothing"])
    }

    @Test("The first column of a table names things, the change log speaks of the explainer, a summary sums up")
    func outside() throws {
        #expect(try check("| a | b |\n|---|---|\n| 1 May 2020 | words |").coverage.total == 0)
    }

    @Test("French texts are read with French words", arguments: [
        ("Depuis mars, trois millions.", 1), ("Le tiers du total.", 1), ("Il va à l’école.", 0), ("Voir section 3.", 0),
    ])
    func french(text: String, count: Int) throws {
        #expect(try check(text, language: "fr").coverage.unsourced == count)
    }

    @Test("The summary counts", arguments: [(187, 3, 0, "187 of 190 claims sourced (98%)"), (0, 0, 2, "0 of 0 claims sourced (100%), 2 marked as needing no source")])
    func summary(sourced: Int, unsourced: Int, suppressed: Int, text: String) {
        var coverage = ClaimCoverage()
        (coverage.sourced, coverage.unsourced, coverage.suppressed) = (sourced, unsourced, suppressed)
        #expect(coverage.summary == text)
    }
}
