public import Hypertext

/// Turns the values of pages into HTML documents, and brings the files that these need.
public protocol Theme: Sendable {
    /// Style sheet, script, icon: published under `assets/` with a fingerprint in their names.
    var assets: [ThemeAsset] { get }

    /// The whole document of a page, from `<!doctype html>` on.
    func document(for page: Page) -> HTML
}

/// A file that a theme brings along.
public struct ThemeAsset: Sendable {
    /// What the asset is for, which decides how pages refer to it.
    public enum Role: String, Sendable, CaseIterable {
        case styleSheet, script, icon
    }

    public let role: Role
    /// The name, such as `explainer.css`.
    public let name: String
    public let bytes: [UInt8]

    public init(role: Role, name: String, bytes: [UInt8]) {
        self.role = role
        self.name = name
        self.bytes = bytes
    }
}
