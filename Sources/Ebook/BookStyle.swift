/// How a book is set: little, so that a reader's own settings hold. No nesting and no `direction`, which EPUB forbids, and no variables,
/// which older reading systems do not know.
enum BookStyle {
    static let bytes = Array(
        """
        body { margin: 0 4%; line-height: 1.5; }
        body.cover { margin: 0; text-align: center; }
        body.cover img { max-width: 100%; max-height: 100%; }
        body.title { margin: 15% 8% 0; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.25; page-break-after: avoid; break-after: avoid; hyphens: none; }
        h1 { font-size: 1.7em; }
        h2 { font-size: 1.3em; margin-top: 1.6em; }
        h3 { font-size: 1.1em; }
        p.number { font-size: 1.4em; margin-bottom: 0; }
        p.lead { font-size: 1.1em; font-style: italic; }
        nav ol { list-style: none; padding: 0; }
        nav ol ol { padding: 0 1.5em; font-size: 0.9em; }
        sup { font-size: 0.7em; line-height: 0; }
        sup.alone { font-size: 0.85em; vertical-align: baseline; }
        sup a { text-decoration: none; }
        a.term { color: inherit; }
        aside { font-size: 0.85em; margin: 0.6em 0; }
        aside > p { margin: 0; }
        b.label { margin: 0 0.2em; }
        .notes, section.references { margin-top: 2em; padding-top: 0.6em; border-top: 1px solid; }
        p.back { display: inline; }
        .anchor, .figure-links, .host { display: none; }
        figure { margin: 1.5em 0; page-break-inside: avoid; break-inside: avoid; }
        figure img, p img { max-width: 100%; height: auto; }
        figcaption, .figure-measure { font-size: 0.9em; }
        figcaption p { margin: 0.2em 0; }
        .figure-title { font-weight: bold; }
        .figure-note, .figure-source, .facts { font-size: 0.85em; }
        ul.facts { list-style: none; padding: 0; }
        table { border-collapse: collapse; width: 100%; font-size: 0.9em; }
        th, td { border-bottom: 1px solid; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
        html[dir="rtl"] th, html[dir="rtl"] td { text-align: right; }
        td.align-right, th.align-right { text-align: right; }
        td.align-center, th.align-center { text-align: center; }
        .takeaways, .alert { border: 1px solid; padding: 0 1em; margin: 1.5em 0; }
        blockquote { margin: 1em 1.5em; }
        dt { font-weight: bold; margin-top: 0.8em; }
        ol.timeline { list-style: none; padding: 0; }
        ol.timeline p { margin: 0.2em 0; }
        p.when { font-weight: bold; }
        ol.bibliography { list-style: none; padding: 0; }
        pre { white-space: pre-wrap; font-size: 0.85em; }
        .small-caps { font-variant: small-caps; }

        """.utf8)
}
