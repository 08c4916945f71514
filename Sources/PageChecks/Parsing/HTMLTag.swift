#if PageChecks
internal import CGumbo
#endif

/// The elements that rules tell from others, by their names in lower case.
enum HTMLTag: String, CaseIterable {
    case a, area, audio, button, embed, form, h1, h2, h3, h4, h5, h6, html, iframe, image, img, input, label, link, main, meta, meter
    case nav, object, progress, script, select, source, summary, textarea, title, track, use, video
    case other = ""

    /// The level of a heading; `nil` for other elements.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    /// The elements that the parser reopens after they were left open, except links, which it never nests.
    ///
    /// Source: the HTML standard, "the list of active formatting elements".
    static let formatting: [String] = ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]

    #if PageChecks
    /// Which of gumbo's numbers are of such elements.
    static let isFormatting: [Bool] = (0...GUMBO_TAG_LAST.rawValue).map {
        gumbo_normalized_tagname(GumboTag(rawValue: $0)).map { formatting.contains(String(cString: $0)) } ?? false
    }

    /// The elements by gumbo's numbers.
    static let byNumber: [HTMLTag] = (0...GUMBO_TAG_LAST.rawValue).map {
        gumbo_normalized_tagname(GumboTag(rawValue: $0)).flatMap { HTMLTag(rawValue: String(cString: $0)) } ?? .other
    }
    #endif
}
