import CalendarDates
import Diagnostics
import ExternalLinks
import SiteFixtures
import Synchronization
import Testing

/// A web in a dictionary.
private final class TestWeb: LinkProbe {
    let replies: [String: ProbeReply]
    let robots: [String: (ProbeReply, String)]
    let log = Mutex<[String]>([])

    init(_ replies: [String: ProbeReply], robots: [String: (ProbeReply, String)] = [:]) {
        (self.replies, self.robots) = (replies, robots)
    }

    func ask(_ url: String, _ method: ProbeMethod) async -> ProbeReply {
        log.withLock { $0.append("\(method) \(url)") }
        return replies["\(method) \(url)"] ?? replies[url] ?? .status(404, location: nil)
    }

    func fetch(_ url: String) async -> (reply: ProbeReply, text: String) {
        log.withLock { $0.append("robots \(url)") }
        return robots[url] ?? (.status(404, location: nil), "")
    }

    func answers(_ urls: String...) async -> [String: LinkAnswer] {
        await LinkCheck(self) { pause in self.log.withLock { $0.append("pause \(pause.components.seconds)") } }.answers(for: Set(urls))
    }
}

@Suite("Links to other hosts")
struct LinkCheckTests {
    static let there = ProbeReply.status(200, location: nil)

    @Test("What a host answers is what is told", arguments: [
        (["https://a.example/x": there], LinkAnswer.present),
        (["head https://a.example/x": .status(405, location: nil), "get https://a.example/x": there], .present),
        (["head https://a.example/x": .status(404, location: nil), "get https://a.example/x": there], .present),
        ([:], .gone(.said)),
        (["https://a.example/x": .status(410, location: nil)], .gone(.said)),
        (["https://a.example/x": .status(500, location: nil)], .unclear(.status(500))),
        (["https://a.example/x": .status(403, location: nil)], .unclear(.status(403))),
        (["https://a.example/x": .timeout], .unclear(.timeout)),
        (["https://a.example/x": .failure("no certificate")], .unclear(.failure("no certificate"))),
        (["https://a.example/x": .status(301, location: "https://a.example/y"), "https://a.example/y": there], .moved(to: "https://a.example/y")),
        (["https://a.example/x": .status(302, location: "https://a.example/y"), "https://a.example/y": there], .present),
        ([
            "https://a.example/x": .status(308, location: "https://b.example/y"), "https://b.example/y": .status(303, location: "https://b.example/z"),
            "https://b.example/z": there,
        ], .moved(to: "https://b.example/y")),
        (["https://a.example/x": .status(301, location: "https://a.example/y")], .gone(.redirected(to: "https://a.example/y"))),
        (["https://a.example/x": .status(302, location: "https://a.example/y")], .gone(.redirected(to: "https://a.example/y"))),
        (["https://a.example/x": .status(302, location: "https://a.example/x")], .unclear(.endless)),
    ] as [([String: ProbeReply], LinkAnswer)])
    func answers(web: [String: ProbeReply], answer: LinkAnswer) async {
        #expect(await TestWeb(web).answers("https://a.example/x") == ["https://a.example/x": answer])
    }

    @Test("What leads to a front page may be gone, however its host redirects, and no replacement is named", arguments: [
        (301, "https://a.example/"), (302, "https://a.example/"), (307, "https://www.a.example/en/"), (308, "https://a.example/index.html"),
    ])
    func frontPage(status: Int, target: String) async throws {
        let web = TestWeb(["https://a.example/report.pdf": .status(status, location: target), target: Self.there])
        let answer = try #require(await web.answers("https://a.example/report.pdf")["https://a.example/report.pdf"])
        var report = DiagnosticReport()
        report.add(answer, of: ExternalLink(url: "https://a.example/report.pdf", location: SourceLocation(file: "a.md", line: 1)))
        #expect(report.findings.map(\.message) == ["'https://a.example/report.pdf' leads to a front page now; it may be gone"])
        #expect(report.findings.allSatisfy { $0.rule == .externalLinkMoved && $0.help?.contains(target) == false && $0.fixes.isEmpty })
    }

    @Test("A front page that leads to another, and a page that leads to a page, are where they were or have moved", arguments: [
        ("https://a.example", 302, "https://a.example/en/", nil), ("https://a.example/de", 302, "https://a.example/de/", nil),
        ("https://a.example/x", 302, "https://a.example/?from=x", nil), ("https://a.example/x", 302, "https://a.example/en/x", nil),
        ("http://a.example/", 301, "https://a.example/", "'http://a.example/' has moved permanently"),
        ("https://a.example/x", 301, "https://a.example/y", "'https://a.example/x' has moved permanently"),
    ])
    func noFrontPage(url: String, status: Int, target: String, message: String?) async throws {
        let asked = url.hasSuffix("example") ? url + "/" : url
        let web = TestWeb([asked: .status(status, location: target), target: Self.there])
        let answer = try #require(await web.answers(url)[url])
        var report = DiagnosticReport()
        report.add(answer, of: ExternalLink(url: url, location: SourceLocation(file: "a.md", line: 1)))
        #expect(report.findings.map(\.message) == [message].compactMap(\.self))
    }

    @Test("What robots.txt does not wish is not asked, and a host that is not well is left in peace")
    func robots() async {
        let web = TestWeb(["https://a.example/x": Self.there], robots: [
            "https://a.example/robots.txt": (Self.there, "User-agent: *\nDisallow: /private\n"),
            "https://b.example/robots.txt": (.status(503, location: nil), ""), "https://c.example/robots.txt": (.timeout, ""),
        ])
        let answers = await web.answers("https://a.example/x", "https://a.example/private/y", "https://b.example/", "https://c.example/")
        #expect(answers["https://a.example/x"] == .present)
        #expect(answers["https://a.example/private/y"] == .unclear(.robots))
        #expect(answers["https://b.example/"] == .unclear(.unwell))
        #expect(answers["https://c.example/"] == .unclear(.timeout))
        #expect(web.log.withLock { $0.filter { $0.hasPrefix("head") } } == ["head https://a.example/x"])
    }

    @Test("A host to which another one sends its readers is asked for its wishes, and with its pauses")
    func elsewhere() async {
        let web = TestWeb([
            "https://a.example/1": .status(301, location: "https://b.example/1"), "https://a.example/2": .status(302, location: "https://b.example/private"),
            "https://a.example/3": .status(302, location: "https://c.example/"), "https://b.example/1": Self.there, "https://b.example/4": Self.there,
            "https://b.example/private": Self.there, "https://c.example/": .status(302, location: "mailto:a@c.example"),
        ], robots: ["https://b.example/robots.txt": (Self.there, "User-agent: *\nDisallow: /private\nCrawl-delay: 3\n")])
        let answers = await web.answers(
            "https://a.example/1", "https://a.example/2", "https://a.example/3", "https://b.example/4")
        #expect(answers == [
            "https://a.example/1": .moved(to: "https://b.example/1"), "https://a.example/2": .unclear(.robots),
            "https://a.example/3": .unclear(.redirected(to: "mailto:a@c.example")), "https://b.example/4": .present,
        ])
        let log = web.log.withLock { $0 }
        #expect(log.count { $0 == "robots https://b.example/robots.txt" } == 1)
        #expect(log.contains("robots https://c.example/robots.txt"))
        #expect(!log.contains { $0.contains("private") })
        #expect(log.count { $0 == "pause 3" } == 2)
    }

    @Test("Sentences that former versions wrote are forgotten, and what answered then is not")
    func formerRecords() {
        let records = LinkRecords(Array("""
            {"https://a.example/": {"day": "2026-03-01", "answer": "present"},
             "https://b.example/": {"day": "2026-03-01", "answer": "moved", "detail": "https://c.example/"},
             "https://c.example/": {"day": "2026-03-01", "answer": "gone", "detail": "its host says so"},
             "https://d.example/": {"day": "2026-03-01", "answer": "unclear", "detail": "its host reports a server error"}}
            """.utf8))
        #expect(records.entries.mapValues(\.answer) == ["https://a.example/": .present, "https://b.example/": .moved(to: "https://c.example/")])
    }

    @Test("Between two requests to one host lies a pause, as long as the host asks for within reason", arguments: [
        ("", 1), ("Crawl-delay: 4", 4), ("Crawl-delay: 4000", 10),
    ])
    func pauses(line: String, seconds: Int) async {
        let web = TestWeb(["https://a.example/x": Self.there, "https://a.example/y": Self.there], robots: [
            "https://a.example/robots.txt": (Self.there, "User-agent: *\n\(line)\n"),
        ])
        _ = await web.answers("https://a.example/x", "https://a.example/y#part", "https://a.example/y")
        let log = web.log.withLock { $0 }
        #expect(log.first == "robots https://a.example/robots.txt")
        #expect(log.contains("head https://a.example/y") && !log.contains { $0.contains("#") })
        for (before, request) in zip(log, log.dropFirst()) where request.hasPrefix("head") { #expect(before == "pause \(seconds)") }
    }

    @Test("A host that has had enough is not asked again")
    func tooMany() async {
        let web = TestWeb(["https://a.example/a": .status(429, location: nil)])
        let answers = await web.answers("https://a.example/a", "https://a.example/b")
        #expect(answers["https://a.example/b"] == .unclear(.tooOften))
        #expect(web.log.withLock { $0.filter { $0.hasPrefix("head") } } == ["head https://a.example/a"])
    }

    @Test("A host without a name is gone, unless no host has one: then the network is")
    func noHost() async {
        let gone: [String: (ProbeReply, String)] = ["https://a.example/robots.txt": (.noHost, "")]
        #expect(await TestWeb([:], robots: gone).answers("https://a.example/")["https://a.example/"] == .unclear(.noNetwork))
        let both = await TestWeb(["https://b.example/": Self.there], robots: gone).answers("https://a.example/", "https://b.example/")
        #expect(both["https://a.example/"] == .gone(.noHost))
    }

    @Test("What cannot be known is a note, which fails nothing; what is gone is a warning", arguments: [
        (LinkAnswer.unclear(.timeout), ["note external-link-unclear"]), (.moved(to: "https://b.example/"), ["note external-link-moved"]),
        (.gone(.said), ["warning external-link-gone"]), (.present, []),
    ])
    func severities(answer: LinkAnswer, found: [String]) {
        var report = DiagnosticReport()
        report.add(answer, of: ExternalLink(url: "https://a.example/", location: SourceLocation(file: "a.md", line: 1)))
        #expect(report.findings.map { "\($0.severity) \($0.rule.code)" } == found)
    }

    @Test("What was learnt is kept for a week, what was not is asked anew")
    func records() throws {
        let day = try #require(CalendarDate(iso8601: "2026-03-01"))
        var records = LinkRecords()
        for (url, answer) in [
            ("https://a.example/", LinkAnswer.present), ("https://b.example/é\"", .moved(to: "https://c.example/")), ("https://c.example/", .gone(.said)),
            ("https://d.example/", .unclear(.status(503))), ("https://e.example/", .gone(.redirected(to: "https://f.example/"))),
        ] { records.note(answer, of: url, on: day) }
        let read = LinkRecords(records.bytes)
        #expect(read.entries == records.entries)
        #expect(read.bytes == records.bytes)
        let later = try #require(CalendarDate(iso8601: "2026-03-07"))
        #expect(read.recent("https://a.example/", on: later) == .present)
        #expect(read.recent("https://b.example/é\"", on: later) == .moved(to: "https://c.example/"))
        #expect(read.recent("https://c.example/", on: later) == nil && read.recent("https://d.example/", on: later) == nil)
        #expect(read.recent("https://a.example/", on: try #require(CalendarDate(iso8601: "2026-03-08"))) == nil)
        #expect(read.recent("https://a.example/", on: try #require(CalendarDate(iso8601: "2026-02-28"))) == nil)
        #expect(LinkRecords(Array("{nonsense".utf8)).entries.isEmpty)
    }
}

@Suite("curl", .enabled("the program curl is needed") { await CurlProbe.isAvailable })
struct CurlProbeTests {
    @Test("It asks a host for the head or the whole, and tells where a redirect leads")
    func asks() async throws {
        let host = try LoopbackHost([
            "/there": .init(200), "/moved": .init(301, location: "/there"), "/robots.txt": .init(200, body: "User-agent: *\nDisallow: /x\n"),
            "/old/robots.txt": .init(302, location: "/robots.txt"),
        ])
        let probe = CurlProbe()
        #expect(await probe.ask(host.url + "/there", .head) == .status(200, location: nil))
        #expect(await probe.ask(host.url + "/there", .get) == .status(200, location: nil))
        #expect(await probe.ask(host.url + "/moved", .head) == .status(301, location: host.url + "/there"))
        #expect(await probe.ask(host.url + "/nowhere[1-3]{a,b}", .head) == .status(404, location: nil))
        #expect(await probe.fetch(host.url + "/old/robots.txt").text == "User-agent: *\nDisallow: /x\n")
        #expect(host.asked == ["HEAD /there", "GET /there", "HEAD /moved", "HEAD /nowhere[1-3]{a,b}", "GET /old/robots.txt", "GET /robots.txt"])
    }

    @Test("An address is never an option, and other schemes are refused", arguments: ["--version", "-K/etc/passwd", "file:///etc/passwd", "ftp://127.0.0.1/"])
    func options(url: String) async {
        let reply = await CurlProbe().fetch(url)
        #expect(reply.text.isEmpty)
        if case .status = reply.reply { Issue.record("\(reply.reply)") }
    }

    @Test("Nobody at home is no answer")
    func nobody() async throws {
        var host: LoopbackHost? = try LoopbackHost([:])
        let url = try #require(host).url
        host = nil
        guard case .failure = await CurlProbe().ask(url + "/", .head) else {
            Issue.record("something answers")
            return
        }
    }
}
