/// The URL at which a licence can be read.
public struct LicenceURL: Sendable {
    /// The URL, http or https.
    public let text: String

    /// - Parameter name: an SPDX identifier such as `CC-BY-4.0` or `MIT`, or a URL; `nil` for any other name.
    public init?(_ name: String) {
        let lower = name.lowercased()
        if lower.hasPrefix("https://") || lower.hasPrefix("http://") {
            text = name
        } else if lower == "cc0-1.0" {
            text = "https://creativecommons.org/publicdomain/zero/1.0/"
        } else if lower.hasPrefix("cc-"), let dash = lower.lastIndex(of: "-"), dash > lower.index(lower.startIndex, offsetBy: 3) {
            text = "https://creativecommons.org/licenses/\(lower[..<dash].dropFirst(3))/\(lower[lower.index(after: dash)...])/"
        } else if Self.listed.contains(name) {
            text = "https://spdx.org/licenses/\(name).html"
        } else {
            return nil
        }
    }

    /// Identifiers of SPDX that texts and tables are published under.
    private static let listed: Set<String> = [
        "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CDLA-Permissive-2.0", "etalab-2.0", "GFDL-1.3-only", "GFDL-1.3-or-later",
        "GPL-3.0-only", "GPL-3.0-or-later", "ISC", "MIT", "ODbL-1.0", "ODC-By-1.0", "OGL-Canada-2.0", "OGL-UK-3.0", "PDDL-1.0",
    ]
}
