/// A built directory, served as a host for static sites would.
///
/// `index.html` stands for its directory, a directory without its slash is redirected, `404.html` answers for what
/// is not there, `_headers` and `_redirects` are obeyed. Directories are never listed, and names that begin with a
/// dot do not exist, but for `.well-known`.
package struct DirectorySource: PreviewSource {
    private static let mostRuleBytes = 1 << 20

    private let directory: ServedDirectory

    /// - Parameter path: the directory.
    /// - Throws: ``PreviewError/system(operation:code:)`` where it cannot be opened.
    package init(path: String) throws(PreviewError) {
        directory = try ServedDirectory(path: path)
    }

    /// How many pages the directory holds.
    package var pageCount: Int { directory.count { $0.hasSuffix(".html") } }

    package func response(to path: RequestPath) async -> PreviewResponse {
        if let redirect = rules(named: "_redirects", RedirectRules.init)?.response(to: path) { return redirect }
        guard path.isPublished else { return await notFound() }
        let names = path.isDirectory ? path.segments + ["index.html"] : path.segments
        switch directory.entry(at: names) {
        case .file(let file): return answer(.ok, file, name: names.last ?? "", path: path)
        case .directory where !path.isDirectory: return .redirect(to: path.directory.encoded)
        case .directory, .nothing: return await notFound()
        }
    }

    package func notFound() async -> PreviewResponse {
        let name = "404.html"
        guard case .file(let file) = directory.entry(at: [name]) else { return .plain(.notFound) }
        return answer(.notFound, file, name: name, path: RequestPath(segments: [name], isDirectory: false))
    }

    private func answer(
        _ status: ResponseStatus, _ file: OpenFile, name: String, path: RequestPath
    ) -> PreviewResponse {
        let headers = rules(named: "_headers", HeaderRules.init)?.headers(for: path) ?? []
        return PreviewResponse(status, ContentType(fileName: name), .file(file), headers: headers)
    }

    /// The rules in a file, read anew for each request as the directory may have been built again.
    private func rules<Rules>(named name: String, _ parse: ([UInt8]) -> Rules) -> Rules? {
        guard case .file(let file) = directory.entry(at: [name]), file.size <= Self.mostRuleBytes else { return nil }
        do throws(PreviewError) {
            return parse(try file.read(0..<file.size))
        } catch {
            return nil
        }
    }
}

extension RequestPath {
    /// Whether a host for static sites would serve what is at the path: no name begins with a dot, but for
    /// `.well-known`; the host's own files do not belong to the site.
    package var isPublished: Bool {
        let names = segments.first == ".well-known" ? segments.dropFirst() : segments[...]
        return !names.contains { $0.utf8.first == UInt8(ascii: ".") } && segments != ["_headers"] && segments != ["_redirects"]
    }
}
