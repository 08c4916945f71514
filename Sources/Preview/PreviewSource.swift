/// Where the preview's answers come from: a built directory, or pages made as they are asked for.
package protocol PreviewSource: Sendable {
    /// The answer to a path that has passed every check of the server.
    func response(to path: RequestPath) async -> PreviewResponse

    /// The answer to a path that nothing stands at.
    func notFound() async -> PreviewResponse
}

/// A source made of one function, for pages that exist in memory only.
package struct GeneratedSource: PreviewSource {
    private let make: @Sendable (RequestPath) async -> PreviewResponse?
    private let makeNotFound: @Sendable () async -> PreviewResponse

    /// - Parameters:
    ///   - make: the answer to a path, or `nil` where nothing stands at it.
    ///   - notFound: the site's own 404 page.
    package init(
        _ make: @escaping @Sendable (RequestPath) async -> PreviewResponse?,
        notFound: @escaping @Sendable () async -> PreviewResponse = { .plain(.notFound) }
    ) {
        self.make = make
        self.makeNotFound = notFound
    }

    package func response(to path: RequestPath) async -> PreviewResponse {
        if let response = await make(path) { return response }
        return await makeNotFound()
    }

    package func notFound() async -> PreviewResponse { await makeNotFound() }
}
