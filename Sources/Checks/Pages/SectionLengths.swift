internal import Content
internal import Diagnostics

/// Sections that are far shorter or longer than their neighbours.
///
/// Lengths are compared in bytes and with each other alone, so that it does not matter how a language writes its words.
struct SectionLengths: TopicCheck {
    static let shortSection = Rule(
        "short-section", .warning,
        summary: "A section less than a fifth as long as its neighbours.",
        example: Rule.page("sections/1-first.md", "title: First", "Little.\n") + "\n"
            + Rule.page("sections/2-second.md", "title: Second", String(repeating: "It goes on and on. ", count: 90) + "\n"),
        corrected: Rule.page("sections/1-first.md", "title: First", String(repeating: "So does this. ", count: 90) + "\n") + "\n"
            + Rule.page("sections/2-second.md", "title: Second", String(repeating: "It goes on and on. ", count: 90) + "\n"),
        fix: "Say more in it, or make it part of another section.")

    static let longSection = Rule(
        "long-section", .warning,
        summary: "A section more than five times as long as its neighbours.",
        example: Rule.page("sections/1-first.md", "title: First", String(repeating: "It is short. ", count: 30) + "\n") + "\n"
            + Rule.page("sections/2-second.md", "title: Second", String(repeating: "It goes on and on. ", count: 200) + "\n"),
        corrected: Rule.page("sections/1-first.md", "title: First", String(repeating: "It is short. ", count: 30) + "\n") + "\n"
            + Rule.page("sections/2-second.md", "title: Second", String(repeating: "It goes on and on. ", count: 40) + "\n"),
        fix: "Divide it into two sections, or move side issues to another page.")

    static let rules = [shortSection, longSection]
    /// Below this many bytes of text, about 250 words of English, a section is never too long and its neighbours are never too short.
    private static let considerable = 1_500
    /// Below this many bytes a section is a stub beside a considerable one.
    private static let stub = 300
    private static let factor = 5

    private var sections: [(title: SourceLocation, length: Int)] = []

    init?(_ scope: InspectionScope) {}

    mutating func add(_ page: PageContext, length: Int) {
        if page.kind == .section { sections.append((page.location(ofKey: "title"), length)) }
    }

    mutating func finish(citing cited: Set<String>?, into report: inout DiagnosticReport) {
        for (index, section) in sections.enumerated() {
            let neighbours = [index - 1, index + 1].filter(sections.indices.contains).map { sections[$0].length }
            guard let least = neighbours.min(), let most = neighbours.max() else { continue }
            if section.length >= Self.considerable, least >= Self.stub, section.length > most * Self.factor {
                report.add(
                    Self.longSection, "the section is \(section.length / most) times as long as its neighbours", at: section.title,
                    help: "divide it, or move side issues to another page")
            } else if least >= Self.considerable, section.length < Self.stub, section.length * Self.factor < least {
                report.add(
                    Self.shortSection, "the section is less than a fifth as long as its neighbours", at: section.title,
                    help: "say more in it, or make it part of another section")
            }
        }
    }
}
