/// Sources as a BibTeX file, for LaTeX, pandoc and reference managers.
///
/// Types and fields are those of classic BibTeX, which biblatex reads as well; what only biblatex has fields for stands beside
/// them, as classic styles pass over fields that they do not know.
public enum BibTeX {
    package static func bytes(_ sources: [Reference]) -> [UInt8] {
        var bytes: [UInt8] = []
        for source in sources {
            BibTeXEntry(source).write(to: &bytes)
            bytes += "\n".utf8
        }
        return bytes
    }

    /// One entry, with its line's end.
    public static func entry(_ source: Reference) -> String {
        var bytes: [UInt8] = []
        BibTeXEntry(source).write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
