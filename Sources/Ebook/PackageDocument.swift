internal import Hypertext

/// What a book says of itself, of its files, and of their order.
struct PackageDocument {
    let book: Book
    let chapters: [EPUB.Document]
    let images: [BookImage]

    var bytes: [UInt8] {
        var xml = XMLWriter()
        xml.open("package", [
            "xmlns": "http://www.idpf.org/2007/opf", "version": "3.0", "unique-identifier": "id", "xml:lang": book.language,
            "dir": book.isRightToLeft ? "rtl" : "ltr",
        ])
        writeMetadata(to: &xml)
        writeManifest(to: &xml)
        xml.open("spine", book.isRightToLeft ? ["page-progression-direction": "rtl"] : [:])
        for id in ["cover", "title", "nav"] + chapters.indices.map(Self.id) { xml.empty("itemref", ["idref": id]) }
        xml.close("spine")
        xml.close("package")
        return xml.bytes
    }

    private static func id(of chapter: Int) -> String { "c\(chapter + 1)" }

    private func writeMetadata(to xml: inout XMLWriter) {
        xml.open("metadata", ["xmlns:dc": "http://purl.org/dc/elements/1.1/"])
        xml.element("dc:identifier", ["id": "id"], book.identifier)
        xml.element("dc:title", book.title)
        xml.element("dc:language", book.language)
        for creator in book.creators { xml.element("dc:creator", creator) }
        if let publisher = book.publisher { xml.element("dc:publisher", publisher) }
        if let published = book.published { xml.element("dc:date", published) }
        if let summary = book.summary { xml.element("dc:description", summary) }
        if let rights = book.rights { xml.element("dc:rights", rights) }
        if let source = book.source { xml.element("dc:source", source) }
        xml.element("meta", ["property": "dcterms:modified"], book.modified + "T00:00:00Z")
        if let collection = book.collection {
            xml.element("meta", ["property": "belongs-to-collection", "id": "collection"], collection)
            xml.element("meta", ["refines": "#collection", "property": "collection-type"], "series")
        }
        for (property, value) in accessibility { xml.element("meta", ["property": property], value) }
        xml.close("metadata")
    }

    /// What EPUB Accessibility 1.1 asks for in section 2.1, as far as a program can vouch for it. Whether the texts that stand
    /// for images are good, and so whether a level of WCAG is met, is for people to judge.
    private var accessibility: [(property: String, value: String)] {
        let hasImages = !images.isEmpty
        var metadata = [("schema:accessMode", "textual")]
        if hasImages { metadata.append(("schema:accessMode", "visual")) }
        metadata.append(("schema:accessModeSufficient", "textual"))
        if hasImages { metadata.append(("schema:accessModeSufficient", "textual,visual")) }
        var features = ["displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"]
        if hasImages { features.append("alternativeText") }
        if chapters.contains(where: { $0.properties.contains("mathml") }) { features.append("MathML") }
        metadata += features.map { ("schema:accessibilityFeature", $0) }
        // Whether a moving image flashes cannot be told here.
        metadata.append(("schema:accessibilityHazard", images.contains { BookImage.mediaType(of: $0.name) == "image/gif" } ? "unknown" : "none"))
        return metadata
    }

    private func writeManifest(to xml: inout XMLWriter) {
        xml.open("manifest")
        xml.empty("item", ["id": "nav", "href": "nav.xhtml", "media-type": Self.xhtml, "properties": "nav"])
        xml.empty("item", ["id": "style", "href": "book.css", "media-type": "text/css"])
        xml.empty("item", ["id": "cover-image", "href": "cover.svg", "media-type": "image/svg+xml", "properties": "cover-image"])
        xml.empty("item", ["id": "cover", "href": "text/cover.xhtml", "media-type": Self.xhtml])
        xml.empty("item", ["id": "title", "href": "text/title.xhtml", "media-type": Self.xhtml])
        for (index, chapter) in chapters.enumerated() {
            let (id, href) = (Self.id(of: index), "text/" + chapter.name)
            if chapter.properties.isEmpty {
                xml.empty("item", ["id": id, "href": href, "media-type": Self.xhtml])
            } else {
                xml.empty("item", ["id": id, "href": href, "media-type": Self.xhtml, "properties": chapter.properties.joined(separator: " ")])
            }
        }
        for (index, image) in images.enumerated() {
            guard let type = BookImage.mediaType(of: image.name) else { continue }
            xml.empty("item", ["id": "i\(index + 1)", "href": "images/" + image.name, "media-type": type])
        }
        xml.close("manifest")
    }

    private static let xhtml = "application/xhtml+xml"
}
