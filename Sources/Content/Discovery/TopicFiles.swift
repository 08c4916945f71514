/// The files of one topic and the paths of the pages they become, known from their names alone.
package struct TopicFiles: Sendable {
    /// The directory below the content directory, with a `/` at its end; empty where the content is one topic.
    package let directory: String
    /// The topic's front page.
    package let path: PagePath
    package var overview: ContentFile
    package var sections: [SectionFile] = []
    /// The files of the pages that a topic has at most one each of.
    package var backMatter: [PageKind: ContentFile] = [:]
    /// Free pages, such as an imprint; only what stands at the site's root has some.
    package var pages: [FreeFile] = []
    /// Files that pages show or link to, published as they are.
    package var media: [ContentFile] = []

    /// A section's file, with what its name says.
    package struct SectionFile: Sendable {
        package let file: ContentFile
        /// The number that orders the sections.
        package let number: Int
        package let path: PagePath
    }

    /// The file of a free page.
    package struct FreeFile: Sendable {
        package let file: ContentFile
        package let path: PagePath
    }

    /// The file of the page of one of these kinds.
    package subscript(kind: PageKind) -> ContentFile? { backMatter[kind] }

    /// Where the topic's page of a kind is published, of which it has one at most.
    package func path(of kind: PageKind) -> PagePath { path.appending(kind.rawValue + "/") }

    /// Every file that becomes a page or is published, with its path; pages in reading order, then media.
    package var published: [(file: ContentFile, path: PagePath)] {
        var all = [(overview, path)]
        all += sections.map { ($0.file, $0.path) }
        for kind in PageKind.backMatter { if let file = self[kind] { all.append((file, path(of: kind))) } }
        all += pages.map { ($0.file, $0.path) }
        all += media.map { ($0, path(ofMedia: $0)) }
        return all
    }

    /// How many pages are made of these files, the printed edition among them; more than are published where there are drafts.
    package var pageCount: Int { published.count - media.count + 1 }

    /// Whether the same files are published at the same paths, whatever is in them.
    package func hasSameFiles(as other: TopicFiles) -> Bool {
        published.elementsEqual(other.published) { $0.file.path == $1.file.path && $0.path == $1.path }
    }

    /// Where a media file is published: under the name it has.
    package func path(ofMedia file: ContentFile) -> PagePath {
        path.appending(String(file.path.dropFirst(directory.count)))
    }
}
