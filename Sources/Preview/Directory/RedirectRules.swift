/// The `_redirects` file that Netlify and Cloudflare Pages read: a path, where it leads, and a status.
///
/// Only whole paths within the site are followed: the preview sends nobody to another host.
package struct RedirectRules: Sendable {
    private let targets: [String: (path: String, status: ResponseStatus)]

    /// - Parameter bytes: the file; lines that make no sense are passed over, as hosts do.
    package init(_ bytes: [UInt8]) {
        var targets: [String: (path: String, status: ResponseStatus)] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let words = line.split { $0 == " " || $0 == "\t" }
            guard words.count >= 2, let from = RequestPath(target: String(words[0])),
                let path = RequestPath(target: String(words[1]))
            else { continue }
            let status: ResponseStatus = words.count > 2 && words[2] == "302" ? .found : .movedPermanently
            if targets[from.text] == nil { targets[from.text] = (path.encoded, status) }
        }
        self.targets = targets
    }

    /// The redirect from a path, if there is one.
    package func response(to path: RequestPath) -> PreviewResponse? {
        targets[path.text].map { .redirect(to: $0.path, $0.status) }
    }
}
