/// Tells whether a text states a figure, a date or a quotation.
///
/// It reads words and signs, not sense: what it takes for a claim has digits, a word of number, a month or quotation
/// marks. It would rather miss a claim than report one by mistake, so digits that only name something
/// (`COVID-19`, `section 3`), small numbers in words and terms in quotation marks pass.
struct ClaimDetector {
    private let vocabulary: ClaimVocabulary

    /// How many quoted words are a quotation, alone and with a verb of saying; fewer may be a term or a title.
    private static let quotationLength = 5
    private static let reportedLength = 3

    /// - Parameter language: the text's language, as a tag such as `en` or `fr-CA`.
    init(language: String) { vocabulary = ClaimVocabulary(language: language) }

    /// What gives the text away as stating something, or `nil`; a quotation before a figure, a figure before a date.
    func claim(in text: String) -> Claim? {
        if let quotation = quotation(in: text) { return quotation }
        let words = Word.words(of: text)
        var date: Claim?
        for index in words.indices {
            switch kind(of: words, at: index) {
            case .figure: return Claim(kind: .figure, words: words[index].core)
            case .date: date = date ?? Claim(kind: .date, words: words[index].core)
            case .quotation, nil: continue
            }
        }
        return date
    }

    private func quotation(in text: String) -> Claim? {
        for (quoted, sentence) in Quotations.found(in: text) {
            let count = quoted.split(whereSeparator: \.isWhitespace).count
            let isReported = count >= Self.reportedLength && Word.words(of: String(sentence)).contains { vocabulary.reporting.contains($0.folded) }
            guard count >= Self.quotationLength || isReported else { continue }
            return Claim(kind: .quotation, words: String(quoted))
        }
        return nil
    }

    private func kind(of words: [Word], at index: Int) -> Claim.Kind? {
        let word = words[index]
        if let numeral = Numeral(word, vocabulary) { return kind(of: numeral, words, index) }
        if vocabulary.months.contains(word.folded) { return isMonth(words, index) ? .date : nil }
        if vocabulary.quantities.contains(word.folded) { return .figure }
        let parts = word.folded.split(separator: "-")
        if let first = parts.first, vocabulary.largeNumbers.contains(String(first)) { return .figure }
        return isShare(words, index) ? .figure : nil
    }

    private func kind(of numeral: Numeral, _ words: [Word], _ index: Int) -> Claim.Kind? {
        let before = index > 0 ? words[index - 1] : nil
        let after = index + 1 < words.count ? words[index + 1] : nil
        switch numeral {
        case .name: return nil
        case .date: return before.map { isLabel($0) } == true ? nil : .date
        case .figure: return before.map { isLabel($0) } == true ? nil : .figure
        case .ordinal:
            let isDate = after.map { vocabulary.periods.contains($0.folded) || isMonthName($0) } == true || before.map(isMonthName) == true
            return isDate ? .date : nil
        case .bare:
            if let before, isLabel(before) || isListed(words, index) { return nil }
            return before.map(isMonthName) == true || after.map(isMonthName) == true ? .date : .figure
        }
    }

    private func isLabel(_ word: Word) -> Bool { vocabulary.labels.contains(word.folded) && !word.endsClause }

    /// Whether a number goes on a list of labels: `sections 2, 3 and 4`.
    private func isListed(_ words: [Word], _ index: Int) -> Bool {
        var place = index - 1
        while place >= 0, index - place <= 8 {
            if isLabel(words[place]) { return true }
            let isNumber = words[place].core.allSatisfy(\.isNumber)
            guard isNumber || vocabulary.conjunctions.contains(words[place].folded) else { return false }
            place -= 1
        }
        return false
    }

    private func isMonthName(_ word: Word) -> Bool { vocabulary.months.contains(word.folded) }

    /// A month's name that is one: next to a number, or after a word such as `in`. `May` and `March` are words as well.
    private func isMonth(_ words: [Word], _ index: Int) -> Bool {
        let neighbours = [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
        if neighbours.contains(where: { $0.core.contains(where: \.isNumber) }) { return true }
        let isName = words[index].core.first?.isUppercase == true || !vocabulary.capitalizesMonths
        return isName && index > 0 && vocabulary.beforeMonths.contains(words[index - 1].folded)
    }

    /// `half of`, `one in three`, `nine out of ten`, `four of the countries`.
    private func isShare(_ words: [Word], _ index: Int) -> Bool {
        let word = words[index]
        guard !word.endsClause else { return false }
        var next = index + 1
        while next < words.count, vocabulary.shareJoints.contains(words[next].folded) { next += 1 }
        guard next > index + 1, next < words.count else { return false }
        if vocabulary.fractions.contains(word.folded) {
            return index == 0 || !vocabulary.beforeParts.contains(words[index - 1].folded)
        }
        guard vocabulary.numbers.contains(word.folded) else { return false }
        // One of several is no count.
        let isOne = vocabulary.singular.contains(word.folded)
        return vocabulary.numbers.contains(words[next].folded) || !isOne && vocabulary.wholes.contains(words[next].folded)
    }
}
