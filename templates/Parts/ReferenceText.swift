import Bibliography
import Hypertext
import Localization
import Site

extension Page {
    /// A work's reference as one reads it in a list.
    func workText(of source: Reference) -> HTML {
        workText(of: source) { ReferenceText(source: source, reference: workReference(of: source), words: words).html }
    }
}

/// A work's reference as one reads it in a list.
struct ReferenceText {
    let source: Reference
    let reference: WorkReference
    let words: InterfaceWords

    var html: HTML {
        let all = reference.runs
        // The title is the link, and the host says where it leads; a copy in an archive has a link of its own.
        let url = source.isGone ? nil : source.originalLink
        let title = url == nil ? nil : all.firstIndex(where: isTitle)
        let marks = title.flatMap { self.marks(around: $0, in: all) }
        let runs = all.indices.each { index in html(of: all[index], besideTitle: title.map { index - $0 }, in: marks, to: url) }
        guard let language = reference.foreignLanguage else { return runs }
        return "<bdi lang=\"\(language)\" dir=\"ltr\">\(runs)</bdi>"
    }

    /// - Parameters:
    ///   - distance: how far behind the title that is a link the run stands; `nil` where no title is one.
    ///   - marks: the quotation marks around that title. Its link holds them, so that what paper shows behind a link stands behind them.
    ///   - url: where the work is.
    private func html(of run: ReferenceRun, besideTitle distance: Int?, in marks: Marks?, to url: String?) -> HTML {
        switch (run, distance) {
        case (.text(let text), -1): HTML(text: String(text.dropLast(marks?.opening.count ?? 0)))
        case (.text(let text), 1): HTML(text: String(text.dropFirst(marks?.closing.count ?? 0)))
        case (.link(_, let target), .some) where target == url: "<span class=\"host\">\(Self.host(of: target))</span>"
        case (.link(let text, let target), _): link(to: target, text: HTML(text: text))
        case (_, 0): link(to: url ?? "", text: "\(marks?.opening ?? "")\(html(of: run))\(marks?.closing ?? "")")
        default: html(of: run)
        }
    }

    private typealias Marks = (opening: String, closing: String)

    /// The quotation marks that stand around a title.
    private func marks(around title: Int, in runs: [ReferenceRun]) -> Marks? {
        guard runs.indices.contains(title - 1), runs.indices.contains(title + 1), case .text(let before) = runs[title - 1],
            case .text(let after) = runs[title + 1]
        else { return nil }
        // A reference that runs the other way than the site may have marks of its own.
        return [words.quotationMarks, ("“", "”")].first { before.hasSuffix($0.opening) && after.hasPrefix($0.closing) }
    }

    private func isTitle(_ run: ReferenceRun) -> Bool {
        switch run {
        case .quoted(let excerpt), .emphasis(let excerpt): excerpt.text.plain == source.title.plain
        default: false
        }
    }

    private func link(to url: String, text: HTML) -> HTML { "<a href=\"\(url)\" rel=\"external noopener\">\(text)</a>" }

    /// Where a URL leads, in short: its host, or the whole of a DOI, by which people know a work.
    private static func host(of url: String) -> String {
        let (slash, colon) = (UInt8(ascii: "/"), UInt8(ascii: ":"))
        let bare = url.utf8.drop { $0 != colon }.drop { $0 == colon || $0 == slash }
        if bare.starts(with: "doi.org/".utf8) { return String(Substring(bare)) }
        let host = bare.prefix { $0 != slash && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        return String(Substring(host.starts(with: "www.".utf8) ? host.dropFirst(4) : host))
    }

    private func html(of run: ReferenceRun) -> HTML {
        switch run {
        case .text(let text), .link(let text, _): "\(text)"
        case .quoted(let excerpt): quoted(excerpt)
        case .emphasis(let title):
            "<cite\(attribute: "lang", title.language)\(attribute: "dir", title.direction?.rawValue)>\(html(of: title.text))</cite>"
        }
    }

    /// Words of the work, with what tells browsers and screen readers that they are of another language or run the other way.
    private func quoted(_ excerpt: ReferenceRun.Excerpt) -> HTML {
        let text = html(of: excerpt.text)
        guard excerpt.language != nil || excerpt.direction != nil else { return text }
        return "<span\(attribute: "lang", excerpt.language)\(attribute: "dir", excerpt.direction?.rawValue)>\(text)</span>"
    }

    private func html(of text: RichText) -> HTML {
        text.runs.each { run in
            var html = Self.kept(run.text)
            if run.styles.contains(.italic) { html = "<i>\(html)</i>" }
            if run.styles.contains(.bold) { html = "<b>\(html)</b>" }
            if run.styles.contains(.subscript) { html = "<sub>\(html)</sub>" }
            if run.styles.contains(.superscript) { html = "<sup>\(html)</sup>" }
            if run.styles.contains(.smallCaps) { html = "<span class=\"small-caps\">\(html)</span>" }
            return html
        }
    }

    /// Words in which a name such as `COVID-19` does not break.
    private static func kept(_ text: String) -> HTML {
        guard text.utf8.contains(UInt8(ascii: "-")) else { return HTML(text: text) }
        return text.split(separator: " ", omittingEmptySubsequences: false).each(separator: " ") { word in
            let parts = word.split(separator: "-", omittingEmptySubsequences: false)
            let isName = parts.count == 2 && word.utf8.count < 20 && parts[0].last?.isLetter == true && parts[1].first?.isNumber == true
            return isName ? "<span class=\"keep\">\(String(word))</span>" : HTML(text: String(word))
        }
    }
}
