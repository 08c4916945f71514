/// The files of one topic and the paths of the pages they become, known from their names alone.
package struct TopicFiles: Sendable {
    /// The directory below the content directory, with a `/` at its end; empty where the content is one topic.
    package let directory: String
    /// The topic's front page.
    package let address: PagePath
    package var overview: ContentFile
    package var sections: [SectionFile] = []
    package var characteristics: ContentFile?
    package var faq: ContentFile?
    package var glossary: ContentFile?
    package var changes: ContentFile?
    package var sources: ContentFile?
    /// Free pages, such as an imprint; only what stands at the site's root has some.
    package var pages: [FreeFile] = []
    /// Files that pages show or link to, published as they are.
    package var media: [ContentFile] = []

    /// A section's file, with what its name says.
    package struct SectionFile: Sendable {
        package let file: ContentFile
        /// The number that orders the sections.
        package let number: Int
        package let address: PagePath
    }

    /// The file of a free page.
    package struct FreeFile: Sendable {
        package let file: ContentFile
        package let address: PagePath
    }

    package var characteristicsAddress: PagePath { address.appending("characteristics/") }
    package var faqAddress: PagePath { address.appending("faq/") }
    package var glossaryAddress: PagePath { address.appending("glossary/") }
    package var changesAddress: PagePath { address.appending("changes/") }
    package var sourcesAddress: PagePath { address.appending("sources/") }
    package var printAddress: PagePath { address.appending("print/") }
    package var handoutAddress: PagePath { address.appending("handout/") }

    /// Every file that becomes a page or is published, with its path; pages in reading order, then media.
    package var published: [(file: ContentFile, address: PagePath)] {
        var all = [(overview, address)]
        all += sections.map { ($0.file, $0.address) }
        if let characteristics { all.append((characteristics, characteristicsAddress)) }
        if let faq { all.append((faq, faqAddress)) }
        if let glossary { all.append((glossary, glossaryAddress)) }
        if let sources { all.append((sources, sourcesAddress)) }
        if let changes { all.append((changes, changesAddress)) }
        all += pages.map { ($0.file, $0.address) }
        all += media.map { ($0, address(ofMedia: $0)) }
        return all
    }

    /// How many pages are made of these files, the printed edition among them; more than are published where there are drafts.
    package var pageCount: Int { published.count - media.count + 1 }

    /// Whether the same files are published at the same paths, whatever is in them.
    package func hasSameFiles(as other: TopicFiles) -> Bool {
        published.elementsEqual(other.published) { $0.file.path == $1.file.path && $0.address == $1.address }
    }

    /// Where a media file is published: under the name it has.
    package func address(ofMedia file: ContentFile) -> PagePath {
        address.appending(String(file.path.dropFirst(directory.count)))
    }
}
