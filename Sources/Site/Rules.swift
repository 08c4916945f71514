package import Diagnostics

extension Rule {
    /// An address of the front matter or settings that no page may hold.
    package static let refusedAddress = Rule(
        "refused-address", .error,
        summary: "An address with a scheme that pages may not lead to.",
        example: "-- content/overview.md --\n---\ntitle: A\nsummary: B.\n---\n[x](javascript:alert(1))\n",
        fix: "Use an address with http, https or mailto, or a file of the content folder.",
        isEssential: true)

    /// A template that puts a value where it cannot be made safe.
    package static let unsafeTemplate = Rule(
        "unsafe-template", .error,
        summary: "A template that puts a value where no escaping makes it safe.",
        example: "-- templates/FAQPage.swift --\n\"<p class=\\(name)>\"",
        fix: "Put the value between tags or into a quoted attribute; for scripts there is JSON.",
        isEssential: true)
}
