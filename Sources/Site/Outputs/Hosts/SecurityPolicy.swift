internal import Content

/// What browsers may load for a page: the site's own files and nothing else.
public struct SecurityPolicy: Sendable, Hashable {
    /// For the `<meta>` element, which knows no `frame-ancestors`.
    public let pageText: String

    /// The policy of a site: fonts only where it has some.
    init(hasFonts: Bool) {
        let fonts = hasFonts ? " font-src 'self';" : ""
        pageText =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';\(fonts) connect-src 'self'; base-uri 'none'; form-action 'none'"
    }

    /// For the `Content-Security-Policy` header.
    var text: String { pageText + "; frame-ancestors 'self'" }

    /// What no page of the site asks for.
    static let permissions = [
        "accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope", "hid", "magnetometer",
        "microphone", "midi", "payment", "serial", "usb", "xr-spatial-tracking",
    ].map { $0 + "=()" }.joined(separator: ", ")
}

extension SiteContext {
    /// What browsers may load for the site's pages.
    public var securityPolicy: SecurityPolicy { SecurityPolicy(hasFonts: brand.hasFonts) }
}
