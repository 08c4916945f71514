import Bibliography
import Hypertext
import Localization

/// A work's reference as one reads it in a list.
struct ReferenceText {
    let source: Reference
    let words: InterfaceWords

    var html: HTML {
        let reference = FormattedReference(source, words: words)
        let runs = reference.runs.each { run in
            switch run {
            case .text(let text): "\(text)"
            case .quoted(let excerpt): quoted(excerpt)
            case .emphasis(let title):
                "<cite\(attribute: "lang", title.language)\(attribute: "dir", title.direction?.rawValue)>\(html(of: title.text))</cite>"
            case .link(let text, let address): "<a href=\"\(address)\" rel=\"external noopener\">\(text)</a>"
            }
        }
        guard let language = reference.foreignLanguage else { return runs }
        return "<bdi lang=\"\(language)\" dir=\"ltr\">\(runs)</bdi>"
    }

    /// Words of the work, with what tells browsers and screen readers that they are of another language or run the other way.
    private func quoted(_ excerpt: ReferenceRun.Excerpt) -> HTML {
        let text = html(of: excerpt.text)
        guard excerpt.language != nil || excerpt.direction != nil else { return text }
        return "<span\(attribute: "lang", excerpt.language)\(attribute: "dir", excerpt.direction?.rawValue)>\(text)</span>"
    }

    private func html(of text: RichText) -> HTML {
        text.runs.each { run in
            var html: HTML = "\(run.text)"
            if run.styles.contains(.italic) { html = "<i>\(html)</i>" }
            if run.styles.contains(.bold) { html = "<b>\(html)</b>" }
            if run.styles.contains(.subscript) { html = "<sub>\(html)</sub>" }
            if run.styles.contains(.superscript) { html = "<sup>\(html)</sup>" }
            if run.styles.contains(.smallCaps) { html = "<span class=\"small-caps\">\(html)</span>" }
            return html
        }
    }
}
