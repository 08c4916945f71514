/// Something that a text states and that a reader may want to follow to its source.
struct Claim: Hashable {
    enum Kind: Hashable { case figure, date, quotation }

    let kind: Kind
    /// The words that give it away, as they stand in the text.
    let words: String
}
