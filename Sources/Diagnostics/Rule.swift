/// One kind of mistake: its stable code, an example that causes it, and its cure.
///
/// Each module that finds mistakes declares its rules as static members of this type, so that a
/// rule's words serve the diagnostic, `explainer check --explain` and the documentation alike.
package struct Rule: Sendable, Hashable {
    /// The stable name that is printed, configured and suppressed, such as `broken-link`.
    package let code: String
    /// How bad a breach is when `site.yaml` does not say otherwise.
    package let severity: Severity
    /// What is wrong, in one line.
    package let summary: String
    /// The smallest content that breaks the rule: files, each under a line `-- path --`, laid over a sound site.
    package let example: String
    /// The same content with the mistake fixed; `nil` where the sound site by itself shows it.
    package let corrected: String?
    /// What an author does about it.
    package let fix: String
    /// Whether the site's author can neither set the rule's severity nor suppression a breach, as a page would be lost.
    package let isEssential: Bool

    /// A rule and its words for authors; the properties of the same names say what each is.
    package init(
        _ code: String, _ severity: Severity, summary: String, example: String, corrected: String? = nil, fix: String,
        isEssential: Bool = false
    ) {
        self.code = code
        self.severity = severity
        self.summary = summary
        self.example = example
        self.corrected = corrected
        self.fix = fix
        self.isEssential = isEssential
    }
}
