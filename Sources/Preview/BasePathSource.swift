/// A source moved below a path, as a site is that is published at `https://example.org/masks/`.
package struct BasePathSource: PreviewSource {
    private let base: [String]
    private let source: any PreviewSource

    /// - Parameters:
    ///   - base: the path the site is published under.
    ///   - source: the site, as if it stood at the root.
    package init(_ base: RequestPath, _ source: any PreviewSource) {
        self.base = base.segments
        self.source = source
    }

    /// - Parameter path: the path of the site's URL, with a `/` at both ends; ignored if no server could have it.
    package init(path: String, _ source: any PreviewSource) {
        self.init(RequestPath(target: path) ?? .root, source)
    }

    package func response(to path: RequestPath) async -> PreviewResponse {
        let home = RequestPath(segments: base, isDirectory: true)
        if path.segments.isEmpty && !base.isEmpty || path == RequestPath(segments: base, isDirectory: false) {
            return .redirect(to: home.encoded, .found)
        }
        guard path.segments.starts(with: base) else { return await source.notFound() }
        let inner = RequestPath(segments: Array(path.segments.dropFirst(base.count)), isDirectory: path.isDirectory)
        var response = await source.response(to: inner)
        if let location = response.location, location.hasPrefix("/") {
            response.location = home.encoded + location.dropFirst()
        }
        return response
    }

    package func notFound() async -> PreviewResponse { await source.notFound() }
}
