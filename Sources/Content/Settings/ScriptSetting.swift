internal import Bytes
package import Diagnostics
package import YAMLSchema

/// A script that the site asks for by name, such as one for statistics.
package struct ScriptSetting: Sendable, Hashable {
    package enum Origin: Sendable, Hashable {
        /// An https URL.
        case url(WebURL)
        /// A file of `media/`.
        case file(Located<String>)
    }

    package let origin: Origin
    /// A hash by which browsers know that the script is the one that was meant.
    package let integrity: String?
    /// What else the element says, in the order written.
    package let attributes: [Attribute]
    package let location: SourceLocation

    /// An attribute of a script's element; its name is one that cannot change what is loaded.
    package struct Attribute: Sendable, Hashable {
        package let name: String
        package let value: String
    }
}

extension ScriptSetting {
    /// Reads a script: a mapping of `src` or `file`, `integrity` and `attributes`.
    init?(_ value: YAMLValue, into report: inout DiagnosticReport) {
        var reader = MappingReader(value, of: "a script")
        let src = reader.string("src")
        let file = reader.string("file")
        let integrity = reader.string("integrity")
        var attributes: [Attribute] = []
        if let given = reader.value("attributes") {
            for entry in given.entries ?? [] {
                guard Self.isHarmless(entry.key) else {
                    reader.add(Diagnostic(
                        .wrongType, "a script cannot be given the attribute '\(entry.key)'", at: entry.keyLocation,
                        help: "allowed are 'id', 'async', 'type: module' and names that start with 'data-'"))
                    continue
                }
                attributes.append(Attribute(name: entry.key, value: entry.value.text ?? ""))
            }
            if given.entries == nil {
                reader.add(Diagnostic(
                    .wrongType, "'attributes' takes a mapping of names to texts, not \(given.kind)", at: given.location, help: "write {data-domain: example.org}"))
            }
        }
        defer { report.merge(reader.finish()) }
        if let integrity, !Self.isHash(integrity.value) {
            reader.add(Diagnostic(
                .wrongType, "'integrity' takes a hash, not '\(integrity.value)'", at: integrity.location,
                help: "write 'sha384-' and the hash in base64, as whoever provides the script gives it"))
        }
        switch (src, file) {
        case (let src?, nil):
            guard let url = WebURL(src.value), src.value.lowercased().hasPrefix("https://"), url.origin != nil else {
                reader.add(Diagnostic(
                    .wrongType, "'src' must be a URL that starts with https://, not '\(src.value)'", at: src.location,
                    help: "write it whole, or put a copy into 'media/' and name that as 'file'"))
                return nil
            }
            if integrity == nil, Self.namesVersion(src.value) {
                reader.add(Diagnostic(
                    .unprovenScript, "the URL names a version of the script, but no hash proves that it is unchanged", at: src.location,
                    help: "write 'integrity: sha384-…' beside it"))
            }
            self.init(origin: .url(url), integrity: integrity?.value, attributes: attributes, location: src.location)
        case (nil, let file?):
            self.init(origin: .file(file), integrity: nil, attributes: attributes, location: file.location)
        default:
            reader.add(Diagnostic(
                .missingKey, "a script has \(src == nil ? "no 'src' and no 'file'" : "both 'src' and 'file'")", at: value.location,
                help: "write {src: https://stats.example.org/s.js} or {file: media/stats.js}"))
            return nil
        }
    }

    private static func isHarmless(_ name: String) -> Bool {
        if ["async", "id", "type"].contains(name) { return true }
        let rest = name.utf8.dropFirst(5)
        return name.hasPrefix("data-") && !rest.isEmpty && rest.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    /// A hash as Subresource Integrity has it.
    private static func isHash(_ text: String) -> Bool {
        guard let dash = text.firstIndex(of: "-"), ["sha256", "sha384", "sha512"].contains(text[..<dash]) else { return false }
        let hash = text[text.index(after: dash)...].utf8
        return hash.count >= 44 && hash.allSatisfy { $0.isLetter || $0.isDigit || "+/=".utf8.contains($0) }
    }

    /// Whether a part of a URL is a number with a point in it, such as `1.2.3` or `lib@4.17`.
    private static func namesVersion(_ url: String) -> Bool {
        url.split(separator: "/").dropFirst(2).contains { part in
            let version = part.split(separator: "@").last?.drop { $0 == "v" } ?? part
            return version.first?.isNumber == true && version.contains(".") && version.allSatisfy { $0.isNumber || $0 == "." }
        }
    }
}

extension WebURL {
    /// Scheme, host and port, as a policy names a host; `nil` where they hold what a policy cannot.
    package var origin: String? {
        guard let start = text.firstRange(of: "://") else { return nil }
        let host = text[start.upperBound...].prefix { !"/?#".contains($0) }.lowercased()
        guard !host.isEmpty, host.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "-.:".utf8.contains($0) }) else { return nil }
        return text[..<start.upperBound].lowercased() + host
    }
}

extension Rule {
    /// A script of another host, told in every check.
    package static let remoteScript = Rule(
        "remote-script", .note,
        summary: "A script that pages load from another host, as the settings ask for.",
        example: "-- content/site.yaml --\ntitle: A\nbase-url: https://example.org/\nscripts: [{src: https://stats.example.org/s.js}]\n",
        fix: "Ignore this if it is intended: the host learns who reads what. With a copy in `media/`, named as `file`, it does not.")

    /// A script whose version is not proven.
    package static let unprovenScript = Rule(
        "unproven-script", .warning,
        summary: "A script of another host whose URL names a version, without a hash that proves it.",
        example: "-- content/site.yaml --\ntitle: A\nbase-url: https://example.org/\nscripts: [{src: https://cdn.example.org/lib/1.2.3/lib.js}]\n",
        fix: "Write `integrity: sha384-…` beside it: browsers then refuse a script that was changed.")
}
