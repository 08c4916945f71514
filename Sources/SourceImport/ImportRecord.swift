/// One entry of a bibliography as it stands in its file, read only to see what of it arrives.
package struct ImportRecord: Sendable, Hashable {
    /// The key; `nil` where the format has none, or the entry names none.
    package let key: String?
    /// The line that the entry starts on, from 1.
    package let line: Int
    /// Names and values in the order written; a name may come more than once.
    package var fields: [Field]

    package struct Field: Sendable, Hashable {
        /// In small letters for BibTeX, in capitals for RIS.
        package let name: String
        /// As it stands in the file, without what encloses it.
        package let value: String
    }

    /// The entries of a file; none for formats that are not looked into.
    package static func records(of bytes: [UInt8], as format: ImportFormat) -> [ImportRecord] {
        switch format {
        case .bibtex, .biblatex: BibScanner.records(bytes)
        case .ris: RISScanner.records(bytes)
        case .endnotexml, .csl: []
        }
    }
}
