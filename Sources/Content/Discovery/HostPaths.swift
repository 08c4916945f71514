package import Diagnostics

/// Names that common hosts keep for themselves at a site's root, so that no reader would get what is published there.
enum HostPaths {
    /// The hosts by the names; each as installed by default.
    private static let hosts: [String: String] = [
        "icons": "Apache", "server-status": "Apache", "server-info": "Apache", "javascript": "lighttpd on Debian", "cgi-bin": "busybox httpd and others",
        "bin": "IIS", "cdn-cgi": "Cloudflare",
    ]

    /// Reports a page at such a path.
    /// - Parameters:
    ///   - path: the page's own.
    ///   - file: what it is made of.
    static func check(_ path: PagePath, of file: ContentFile, into report: inout DiagnosticReport) {
        let name = String(path.text.prefix { $0 != "/" })
        guard let host = hosts[name], path.text == name + "/" else { return }
        report.add(
            .hostPath, "\(host) reserves '/\(name)/', so that readers may not get this page", at: file.location,
            help: "rename it if the site is to stand at the root of such a host")
    }
}

extension Rule {
    /// A page where a host has something of its own.
    package static let hostPath = Rule(
        "host-path", .note,
        summary: "A page at the site's root whose path a common host keeps for itself.",
        example: "-- content/sections/3-icons.md --\n---\ntitle: Icons\nsummary: B.\n---\nText.\n",
        fix: "Rename the file or directory. A site that is published below a path, such as a project site on GitHub, can ignore this.")
}
