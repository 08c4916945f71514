internal import Bytes

/// A format of bibliographies that sources can be made of.
package enum ImportFormat: String, Sendable, CaseIterable {
    case bibtex, biblatex, ris
    /// EndNote's XML.
    case endnotexml
    /// The format of the sources themselves, which nothing has to be converted for.
    case csl

    /// The format of a file, by the end of its name; of BibTeX whether it has what only biblatex knows.
    /// - Returns: `nil` where the name says nothing.
    package init?(name: String, _ bytes: [UInt8]) {
        switch name.lowercased().split(separator: ".").last {
        case "bib", "bibtex", "biblatex": self = BibScanner.isBibLaTeX(bytes) ? .biblatex : .bibtex
        case "ris": self = .ris
        case "xml": self = .endnotexml
        case "json", "yaml", "yml": self = .csl
        default: return nil
        }
    }

    /// What authors call it.
    package var name: String {
        switch self {
        case .bibtex: "BibTeX"
        case .biblatex: "BibLaTeX"
        case .ris: "RIS"
        case .endnotexml: "EndNote XML"
        case .csl: "CSL"
        }
    }

    /// The first release of pandoc that reads it.
    ///
    /// Source: pandoc's changelog, releases 2.11 and 3.0.
    package var firstPandoc: String { self == .ris || self == .endnotexml ? "3.0" : "2.11" }
}
