internal import Content
internal import Diagnostics

/// Overviews that do not say in short what a reader should remember.
struct Takeaways: PageCheck {
    static let missingTakeaways = Rule(
        "missing-takeaways", .warning,
        summary: "An overview without takeaways, or with more or fewer than three to five.",
        example: Rule.page("overview.md", "title: A topic\nsummary: What it is.", "The whole of it.\n"),
        corrected: Rule.page(
            "overview.md", "title: A topic\nsummary: What it is.\ntakeaways:\n  - It began in spring.\n  - It was large.\n  - It ended soon.",
            "The whole of it.\n"),
        fix: "List under `takeaways:` the three to five sentences that a reader in a hurry should remember.")

    static let rules = [missingTakeaways]

    init?(_ page: PageContext) {
        guard page.kind == .overview else { return nil }
    }

    mutating func finish(_ page: PageContext, _ findings: inout PageFindings) {
        let count = page.page.takeaways.count
        guard !(3...5).contains(count) else { return }
        findings.add(
            Self.missingTakeaways,
            count == 0 ? "the overview has no takeaways" : "the overview has \(count) takeaway\(count == 1 ? "" : "s")",
            at: page.location(ofKey: count == 0 ? "title" : "takeaways"),
            help: "list three to five sentences that a reader in a hurry should remember")
    }
}
