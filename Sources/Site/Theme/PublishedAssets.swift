internal import Bytes
public import Content
internal import Diagnostics

/// The theme's files under the names they are published by.
public struct PublishedAssets: Sendable {
    /// Each asset's URL; the name holds a hash of the content, so that a copy may be kept for ever.
    public let files: [(asset: ThemeAsset, path: PagePath)]
    /// The URLs by kind, as every page asks for some.
    private let pathsByRole: [ThemeAsset.Role: [PagePath]]

    package init(_ assets: [ThemeAsset]) {
        let paths = assets.map { $0.role == .styleSheet || $0.role == .pageStyleSheet ? nil : Self.path(of: $0) }
        let names = Dictionary(
            zip(assets, paths).compactMap { asset, path in path.map { (asset.name, $0) } }, uniquingKeysWith: { first, _ in first })
        let files = zip(assets, paths).map { asset, path -> (asset: ThemeAsset, path: PagePath) in
            if let path { return (asset, path) }
            // The name of a style sheet tells of the files that it names, too.
            let asset = ThemeAsset(role: asset.role, name: asset.name, bytes: Self.naming(names, in: asset.bytes))
            return (asset, Self.path(of: asset))
        }
        self.files = files
        pathsByRole = Dictionary(grouping: files) { $0.asset.role }.mapValues { $0.map(\.path) }
    }

    /// The URLs of all assets of a kind, in the theme's order.
    public func paths(_ role: ThemeAsset.Role) -> [PagePath] {
        pathsByRole[role] ?? []
    }

    /// The URL of the asset of a name; `nil` where the theme brings none of that name.
    public func path(named name: String) -> PagePath? { files.first { $0.asset.name == name }?.path }

    private static func path(of asset: ThemeAsset) -> PagePath { PagePath("assets/" + Fingerprint.name(asset.name, of: asset.bytes)) }

    /// A style sheet with the URLs of files that the theme brings as they are published. Those stand beside it.
    private static func naming(_ names: [String: PagePath], in sheet: [UInt8]) -> [UInt8] {
        guard !names.isEmpty else { return sheet }
        var scanner = StyleSheetScanner(SourceText(path: "", bytes: sheet))
        scanner.scan()
        var written = 0
        var named: [UInt8] = []
        for (text, range) in scanner.urls {
            guard let path = names[text] else { continue }
            named += sheet[written..<range.lowerBound]
            named += "\"\(PercentEncoding.ofPath(path.text.dropFirst("assets/".count).utf8))\"".utf8
            written = range.upperBound
        }
        return named + sheet[written...]
    }
}
