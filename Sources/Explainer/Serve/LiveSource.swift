import Build
import Content
import Preview
import Site

/// A live session under the path that its site is published under, which may change as the settings do.
struct LiveSource: PreviewSource {
    let session: SiteSession
    private let pages: LivePages

    /// - Parameters:
    ///   - session: the site.
    ///   - content: the content directory, for what is published as it is.
    init(session: SiteSession, content: ServedDirectory) {
        self.session = session
        pages = LivePages(session: session, content: content)
    }

    func response(to path: RequestPath) async -> PreviewResponse {
        await BasePathSource(path: session.rootPath, pages).response(to: path)
    }

    func notFound() async -> PreviewResponse { await pages.notFound() }
}

/// The pages of a live session, with the headers and redirects that they are published with.
struct LivePages: PreviewSource {
    let session: SiteSession
    let content: ServedDirectory
    private let headerRules = ParsedOnce(HeaderRules.init)
    private let redirectRules = ParsedOnce(RedirectRules.init)

    init(session: SiteSession, content: ServedDirectory) {
        self.session = session
        self.content = content
    }

    func response(to path: RequestPath) async -> PreviewResponse {
        guard path.isPublished else { return await notFound() }
        let text = String(path.text.dropFirst())
        switch await session.answer(to: text) {
        case .made(let bytes):
            let name = path.isDirectory || path.segments.isEmpty ? "index.html" : text
            return .bytes(bytes, ContentType(fileName: name), headers: await headers(for: path))
        case .copy(let file):
            guard let open = content.file(at: file.path) else { return await notFound() }
            return PreviewResponse(.ok, ContentType(fileName: text), .file(open), headers: await headers(for: path))
        case .directory:
            return .redirect(to: path.directory.encoded)
        case .unmade:
            return .bytes(PlaceholderPage.bytes, .html, status: .unavailable)
        case .nothing:
            if let bytes = await file("_redirects"), let redirect = redirectRules(bytes).response(to: path) { return redirect }
            return await notFound()
        }
    }

    func notFound() async -> PreviewResponse {
        .bytes(await session.notFoundPage(), .html, status: .notFound, headers: await headers(for: .root))
    }

    private func headers(for path: RequestPath) async -> [HeaderField] {
        await file("_headers").map { headerRules($0).headers(for: path) } ?? []
    }

    private func file(_ path: String) async -> [UInt8]? {
        if case .made(let bytes) = await session.answer(to: path) { bytes } else { nil }
    }
}
