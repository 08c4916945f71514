package import Localization

extension FormattedReference {
    /// Names for a list, with what their bearers did unless they wrote the work.
    func names(_ names: [PersonName], as role: CreatorRole?) -> [ReferenceRun] {
        var runs: [ReferenceRun] = []
        let hasOthers = names.last?.isOthers == true && names.count > 1
        let names = hasOthers ? names.dropLast() : names[...]
        // Between Chinese, Japanese or Korean names there is a comma of their scripts.
        let isEastAsian = names.allSatisfy(\.isEastAsian)
        for (index, name) in names.prefix(names.count > 6 ? 1 : 6).enumerated() {
            if index > 0 { runs.append(.text(isEastAsian ? "、" : index == names.count - 1 && !hasOthers ? words.and : words.semicolon)) }
            runs.append(.quoted(excerpt(RichText(inverted(name)))))
        }
        if names.count > 6 || hasOthers { runs.append(.text(" " + words.andOthers)) }
        if let role { runs.append(.text(" (\(words.name(of: role, count: names.count)))")) }
        return runs
    }

    /// A name for a list, its parts joined as its own script does.
    private func inverted(_ name: PersonName) -> String {
        switch TextDirection(of: name.short) {
        case .rightToLeft?: name.inverted(comma: InterfaceWords.arabic.comma)
        case .leftToRight?: name.inverted(comma: direction == .rightToLeft ? InterfaceWords.english.comma : words.comma)
        case nil: name.inverted(comma: words.comma)
        }
    }

    /// The names as they stand in a sentence.
    var shortCreators: String { source.shortCreators(in: words) }
}

extension Reference {
    /// The names of its creators as they stand in a sentence.
    /// - Parameter words: the site's words.
    package func shortCreators(_ words: InterfaceWords) -> String {
        // Only where the site runs from right to left has a work words of its own.
        words.direction == .rightToLeft ? FormattedReference(self, words: words).shortCreators : shortCreators(in: words)
    }

    fileprivate func shortCreators(in words: InterfaceWords) -> String {
        let all = creators.names
        let names = all.prefix { !$0.isOthers }.map(\.short)
        if all.last?.isOthers == true, let first = names.first { return "\(first) \(words.andOthers)" }
        return switch names.count {
        case 0: (containerTitle ?? publisher ?? title).plain
        case 1: names[0]
        case 2: names[0] + words.and + names[1]
        default: "\(names[0]) \(words.andOthers)"
        }
    }
}
