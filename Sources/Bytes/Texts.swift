extension StringProtocol {
    /// The text without the white space at its ends.
    package var trimmingWhitespace: SubSequence {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

extension String {
    /// The text, or `nil` where it is empty.
    package var nonEmpty: String? { isEmpty ? nil : self }
}
