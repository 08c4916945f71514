/// Raw HTML in plain mode, as cmark-gfm passes it on.
extension MarkdownRenderer {
    /// Writes HTML as it is, but for the tags that GFM disallows where asked.
    ///
    /// Source: the GFM specification, section 6.11, "Disallowed Raw HTML (extension)".
    mutating func append(rawHTML html: UnsafeBufferPointer<UInt8>) {
        guard options.filtersTags else { return out.append(unmarking: html) }
        for index in html.indices {
            if html[index] == UInt8(ascii: "<"), DisallowedTag.starts(html[(index + 1)...]) {
                out.append("&lt;")
            } else {
                out.append(html[index])
            }
        }
    }
}

/// A tag that would change how all that follows it is read.
private enum DisallowedTag {
    static let names: Set<String> = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ]

    /// Whether what stands after a `<` makes it such a tag.
    static func starts(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let name = (rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest).prefix(10).prefix { $0.isASCIILetterOrDigit }
        guard names.contains(String(decoding: name, as: UTF8.self).lowercased()) else { return false }
        let after = rest[name.endIndex...]
        return after.first.map { $0.isBlank || $0 == UInt8(ascii: ">") } ?? false
            || after.starts(with: "/>".utf8)
    }
}
