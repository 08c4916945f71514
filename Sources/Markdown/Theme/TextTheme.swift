public import Hypertext

/// What a theme says of the texts on its pages: how parts of them are written, and which ids are not theirs.
///
/// Everything has a default. What a theme writes itself stands in the place of that part and of nothing else.
public protocol TextTheme: Sendable {
    /// The ids that the theme's pages give to parts of their own, beside those in texts.
    var reservedIDs: ReservedIDs { get }

    /// How wide images in a text are shown, as `sizes` of HTML has it: a browser chooses by it which copy of an image it loads.
    var imageSizes: String { get }

    /// The inside of the mark of the works that are cited at one place: what stands in `<sup class="cite">`.
    ///
    /// Each work needs an element with its ``CitationMark/Work/id``, as the list of sources leads back to it.
    func citation(_ citation: CitationMark) -> HTML

    /// What stands after a heading, so that readers can link to it.
    func headingAnchor(_ heading: HeadingAnchor) -> HTML

    /// An image that stands by itself and has a caption.
    func figure(_ figure: CaptionedImage) -> HTML

    /// A chart, a timeline or a map.
    ///
    /// It needs an element with its ``DataFigure/id``, as links lead to it. Each piece belongs into it once at most, since works are
    /// cited in them.
    func dataFigure(_ figure: DataFigure) -> HTML

    /// The inside of the mark of a note: what stands in `<sup class="note">`.
    ///
    /// It needs an element with the mark's ``NoteMark/id``, as the note leads back to it.
    func noteMark(_ note: NoteMark) -> HTML

    /// The notes at a text's end, of which there is at least one.
    ///
    /// Each needs an element with its ``NoteText/id``, as its marks lead to it.
    func notes(_ notes: NoteList) -> HTML
}

extension TextTheme {
    /// None beside those in texts.
    public var reservedIDs: ReservedIDs { ReservedIDs([]) }

    /// As wide as a column of text, or as a phone's screen.
    public var imageSizes: String { "(min-width: 40rem) 648px, 100vw" }

    /// The inside of the mark of one citation: `1, 2` where a style sheet is known, `[1][2]` where not, or `see 1, p. 4; 2` where
    /// words are with a number.
    public func citation(_ citation: CitationMark) -> HTML {
        citation.hasWords ? "<span>(</span>\(citation.works.each(separator: "; ", link))<span>)</span>" : citation.works.each(link)
    }

    /// A link without words, whose sign is the style sheet's: it is no part of the heading.
    public func headingAnchor(_ heading: HeadingAnchor) -> HTML {
        """
        <a class="anchor" href="#\(heading.id)" aria-label="\(heading.label)"></a>

        """
    }

    /// Image and caption.
    public func figure(_ figure: CaptionedImage) -> HTML {
        """
        <figure>
        \(figure.image)
        <figcaption>\(figure.caption)</figcaption>
        </figure>

        """
    }

    /// What is drawn between its caption and its notes; table and downloads open below.
    ///
    /// A `div` in the role of a figure, as programs that take the text out of pages throw a `figure` away with all that is in it.
    public func dataFigure(_ figure: DataFigure) -> HTML {
        """
        <div class="figure" role="figure" aria-labelledby="\(figure.titleID)" id="\(figure.id)">
        \(figure.caption)\(figure.drawing)\(figure.notes)\
        <details class="figure-data"><summary\(attribute: "lang", figure.wordsLanguage)>\(figure.dataLabel)</summary>\(figure.table)\(figure.downloads)</details>
        </div>

        """
    }

    /// A letter, as works have numbers.
    public func noteMark(_ note: NoteMark) -> HTML {
        "<a href=\"#\(note.target)\" id=\"\(note.id)\" aria-label=\"\(note.label)\"><span>[</span>\(note.letters)<span>]</span></a>"
    }

    /// A list with letters, the ways back at the end of each note.
    ///
    /// Its class is not `footnotes`, and it is not the last of a part: programs that take the text out of pages drop both.
    public func notes(_ notes: NoteList) -> HTML {
        """
        <ol class="notes" type="a" aria-label="\(notes.label)">
        \(notes.notes.each { note in
            """
            <li id="\(note.id)">
            \(note.content)<p class="back">\(note.places.each { "<a href=\"#\($0)\" aria-label=\"\(note.backLabel)\">↩</a>" })</p>
            </li>

            """
        })</ol>

        """
    }

    private func link(_ work: CitationMark.Work) -> HTML {
        """
        \(work.prefix.isEmpty ? "" : "\(work.prefix) ")\
        <a id="\(work.id)" href="#\(work.target)" aria-label="\(work.label)"><span>[</span>\(work.number)<span>]</span></a>\
        \(work.locator.isEmpty ? "" : ", \(work.locator)")
        """
    }
}

/// Texts without a theme of their own: every part by default.
package struct PlainTextTheme: TextTheme {
    package init() {}
}
