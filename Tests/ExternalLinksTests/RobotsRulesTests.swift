import ExternalLinks
import Testing

@Suite("robots.txt")
struct RobotsRulesTests {
    @Test("The longest pattern that fits has its way", arguments: [
        ("Disallow: /", "/a", false), ("Disallow:", "/a", true), ("", "/a", true), ("Disallow: /a", "/b", true),
        ("Disallow: /a\nAllow: /a/b", "/a/b/c", true), ("Allow: /a\nDisallow: /a", "/a", true),
        ("Disallow: /*.pdf$", "/x/y.pdf", false), ("Disallow: /*.pdf$", "/x/y.pdf?z", true), ("Disallow: /*a*b", "/xxaxxbxx", false),
        ("Disallow: /a # why", "/a", false), ("disallow : /a", "/a", false), ("Disallow: /%7Ea", "/b", true),
    ])
    func longest(lines: String, path: String, allowed: Bool) {
        #expect(RobotsRules("User-agent: *\n\(lines)\n").allows(path) == allowed)
    }

    @Test("The group for this check counts before the one for all")
    func groups() {
        let rules = RobotsRules("User-agent: other\nUser-agent: Explainer-Check\nDisallow: /b\n\nUser-agent: *\nDisallow: /\nCrawl-delay: 3\n")
        #expect(rules.allows("/a") && !rules.allows("/b") && rules.delay == nil)
        #expect(RobotsRules("User-agent: other\nDisallow: /\n").allows("/a"))
        #expect(RobotsRules("User-agent: *\r\nCrawl-delay: 2.5\r\n").delay == 3)
    }

    @Test("Patterns built to be slow are not", arguments: [String(repeating: "*a", count: 2_000), String(repeating: "*", count: 5_000) + "b"])
    func hostile(pattern: String) {
        #expect(RobotsRules("User-agent: *\nDisallow: /\(pattern)\n").allows("/" + String(repeating: "a", count: 1_000)))
    }
}
