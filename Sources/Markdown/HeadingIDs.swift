/// Gives headings their ids, by GitHub's scheme: stable, readable and unique on the page.
struct HeadingIDs {
    private var taken: Set<String> = []
    /// The next number to try after each name, so that a thousand equal headings are not a thousand searches.
    private var numbers: [String: Int] = [:]

    /// An id for a heading: its letters and digits in lower case, `-` for blanks; a number makes a second one differ.
    mutating func id(for text: String, prefix: String) -> String {
        let base = prefix + (Self.slug(text).nonEmpty ?? "section")
        if taken.insert(base).inserted { return base }
        var number = numbers[base, default: 1]
        defer { numbers[base] = number }
        while true {
            let id = "\(base)-\(number)"
            number += 1
            if taken.insert(id).inserted { return id }
        }
    }

    static func slug(_ text: String) -> String {
        var slug = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation:
                slug.unicodeScalars.append(scalar)
            case .spaceSeparator: slug += "-"
            default: if scalar == "-" || scalar == "\t" || scalar == "\n" { slug += "-" }
            }
        }
        return slug
    }
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }
}
