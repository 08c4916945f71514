internal import Content
internal import Diagnostics
internal import Markdown

/// A check of one page, made anew for each: it is shown the nodes it asks for, in reading order, and then the end.
///
/// All checks of a page share one walk over its tree; what they need to know of the walk, they ask it.
protocol PageCheck: SendableMetatype {
    /// The rules whose breaches it reports.
    static var rules: [Rule] { get }
    /// The kinds of node it is shown.
    static var kinds: NodeKinds { get }
    /// The kinds it is shown where only some of its rules are looked for.
    /// - Parameter active: the codes of the rules.
    static func kinds(for active: Set<String>) -> NodeKinds

    /// - Parameter page: the page; `nil` is given for pages that the check has nothing to say about.
    init?(_ page: PageContext)

    /// A node is met, before what is below it.
    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings)
    /// A node is left, after what is below it; text, code and the like are not left.
    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings)
    /// All nodes have been met.
    mutating func finish(_ page: PageContext, _ findings: inout PageFindings)
}

extension PageCheck {
    static var kinds: NodeKinds { [] }
    static func kinds(for active: Set<String>) -> NodeKinds { kinds }
    mutating func enter(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {}
    mutating func leave(_ node: borrowing MarkdownNode, _ walk: borrowing PageWalk, _ findings: inout PageFindings) {}
    mutating func finish(_ page: PageContext, _ findings: inout PageFindings) {}
}

/// A check of a topic as a whole: it is shown every page, and then the end.
protocol TopicCheck: SendableMetatype {
    static var rules: [Rule] { get }
    init?(_ scope: InspectionScope)
    /// A page has been walked.
    mutating func add(_ page: PageContext, length: Int)
    /// All pages have been.
    /// - Parameter cited: the keys of the works that they cite; `nil` where some of them could not be read.
    mutating func finish(citing cited: Set<String>?, into report: inout DiagnosticReport)
}
