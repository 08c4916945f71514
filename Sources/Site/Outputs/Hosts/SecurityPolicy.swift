/// What browsers may load for a page: the site's own files, and of other hosts the scripts that the settings name.
public struct SecurityPolicy: Sendable, Hashable {
    /// For the `<meta>` element, which knows no `frame-ancestors`.
    public let pageText: String

    /// The policy of a site.
    /// - Parameters:
    ///   - hasFonts: whether there are fonts to load.
    ///   - scriptHosts: the other hosts whose scripts the site asks for: these may be loaded from, and sent to, and no others.
    ///   - additions: what the theme asks for.
    init(hasFonts: Bool, scriptHosts: [String], of additions: PolicyAdditions = .none) {
        func directive(_ kind: PolicyAdditions.Kind, isOpen: Bool = true, _ hosts: [String] = []) -> String {
            var sources = (isOpen ? ["'self'"] : []) + hosts
            for source in additions.sources[kind, default: []] where !sources.contains(source.text) { sources.append(source.text) }
            return sources.isEmpty ? "" : " \(kind.rawValue) \(sources.joined(separator: " "));"
        }
        pageText = "default-src 'none';" + directive(.styles) + directive(.scripts, scriptHosts) + directive(.images)
            + directive(.fonts, isOpen: hasFonts) + directive(.media, isOpen: false) + directive(.frames, isOpen: false)
            + directive(.connections, scriptHosts) + " base-uri 'none'; form-action 'none'"
    }

    /// For the `Content-Security-Policy` header.
    var text: String { pageText + "; frame-ancestors 'self'" }

    /// What no page of the site asks for.
    static let permissions = [
        "accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope", "hid", "magnetometer",
        "microphone", "midi", "payment", "serial", "usb", "xr-spatial-tracking",
    ].map { $0 + "=()" }.joined(separator: ", ")
}
