/// A link as a site has it that no server stands behind: it names the file of a page, rather than the directory that the file is in.
package enum PortableReference {
    /// The same link with the file's name, where it leads to a page of the site.
    /// - Parameter reference: a link as it stands on a page.
    package static func of(_ reference: String) -> String {
        let end = reference.utf8.firstIndex(of: UInt8(ascii: "#")) ?? reference.endIndex
        let way = reference[..<end]
        // Other hosts and schemes are left alone, and so is a path that leads out of a copy.
        guard way.utf8.last == UInt8(ascii: "/"), way.utf8.first != UInt8(ascii: "/"),
            !way.utf8.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":"))
        else { return reference }
        return way + "index.html" + reference[end...]
    }
}
