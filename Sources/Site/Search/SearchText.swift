internal import Content

/// What search is to find of a page: its texts by their headings, then the parts that have anchors of their own.
package struct SearchText {
    /// Texts that are read one after another.
    var texts: [PageText] = []
    /// What readers should remember of the page.
    var takeaways: [InlineText] = []
    /// Parts that a result leads to: a question, a row, a term.
    var parts: [Part] = []

    /// What stands below a heading, question, term or row.
    struct Part {
        let id: String
        let heading: String
        var text = ""
        var keywords = ""
        /// Whether it is named after what is said of it elsewhere.
        var isAside = false
    }
}
