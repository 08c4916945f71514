public import Hypertext

/// A heading of a text, for what stands beside it.
public struct HeadingAnchor: Sendable, Hashable {
    /// The heading's id.
    public let id: String
    /// The heading's words.
    public let text: String
    /// From 2 to 6: the page's title has level one.
    public let level: Int
    /// What a link to the heading is called, in the words of the interface.
    public let label: String
}

/// An image that stands by itself and has a caption.
public struct CaptionedImage: Sendable, Hashable {
    /// The image's element, with its size and its alternative text.
    public let image: HTML
    /// The caption, which may cite works.
    public let caption: HTML
}

/// The mark of a note in a text.
public struct NoteMark: Sendable, Hashable {
    /// The id of this mark.
    public let id: String
    /// The id of the note.
    public let target: String
    /// The note's place among the notes of the page, from 1.
    public let number: Int
    /// The same in letters, since works have numbers: `a` to `z`, then `aa`.
    public let letters: String
    /// What the mark is called where it is not seen: `Note a`.
    public let label: String
}

/// A note at a text's end.
public struct NoteText: Sendable, Hashable {
    /// The id of the note.
    public let id: String
    /// The note's place among the notes of the page, in letters.
    public let letters: String
    /// What it says.
    public let content: HTML
    /// The ids of the marks that lead to it.
    public let places: [String]
    /// What a way back to the text is called where it is not seen.
    public let backLabel: String
}

/// The notes at a text's end.
public struct NoteList: Sendable, Hashable {
    /// What they are called together.
    public let label: String
    /// The notes in their order.
    public let notes: [NoteText]
}
