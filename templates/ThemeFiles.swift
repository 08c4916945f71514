public import Content
import Hypertext
import Markdown
public import Site

extension PartedTheme {
    /// The theme's files as a site without a brand has them.
    public var assets: [ThemeAsset] { assets(for: .none) }

    /// The theme's files as browsers get them: the style sheets of every page as one, in the colours and fonts of the brand, the scripts as one but
    /// for modules, and the icon where the brand has none.
    public func assets(for brand: SiteBrand) -> [ThemeAsset] { files.published(for: brand) }

    /// The theme with its files read anew.
    public func reading(_ file: (_ name: String) -> [UInt8]?) -> any Theme {
        ReadTheme(
            theme: self, files: files.map { ThemeAsset(role: $0.role, name: $0.name, bytes: file($0.name) ?? $0.bytes) })
    }
}

/// A theme whose files have been read anew.
private struct ReadTheme<Parts: PartedTheme>: Theme {
    let theme: Parts
    let files: [ThemeAsset]

    var assets: [ThemeAsset] { assets(for: .none) }
    var texts: any TextTheme { theme.texts }
    var securityPolicy: PolicyAdditions { theme.securityPolicy }
    var smallIcon: [UInt8]? { theme.smallIcon }

    func assets(for brand: SiteBrand) -> [ThemeAsset] { files.published(for: brand) }

    func document(for page: Page) -> HTML { theme.document(for: page) }

    func chapter(for page: Page) -> HTML { theme.chapter(for: page) }

    func source(of page: Page) -> String { theme.source(of: page) }

    func reading(_ file: (_ name: String) -> [UInt8]?) -> any Theme { theme.reading(file) }
}

extension [ThemeAsset] {
    /// The files as a site with a brand publishes them.
    fileprivate func published(for brand: SiteBrand) -> [ThemeAsset] {
        let style = BrandStyle(brand: brand)
        return [
            joined(.styleSheet) { CompactStyleSheet.bytes(of: style.start.utf8 + $0 + PageCards.styles.utf8 + style.end.utf8) },
            joined(.script) { CompactScript.bytes(of: $0) },
        ].compactMap(\.self) + compactMap { file -> ThemeAsset? in
            switch file.role {
            case .styleSheet, .script: nil
            case .pageStyleSheet:
                // One sheet for all figures of a page, so that it asks for no more than one.
                ThemeAsset(
                    role: .pageStyleSheet, name: file.name,
                    bytes: CompactStyleSheet.bytes(of: (file.name == "figures.css" ? named("timelines.css")?.bytes ?? [] : []) + file.bytes))
            // A file of its own, as pages ask for it only when it is needed.
            case .module: ThemeAsset(role: .module, name: file.name, bytes: CompactScript.bytes(of: file.bytes))
            case .icon: brand.icons.isEmpty ? ThemeAsset(role: .icon, name: file.name, bytes: brand.colored(file.bytes)) : nil
            case .font, .file: file
            }
        }
    }

    private func named(_ name: String) -> ThemeAsset? { first { $0.name == name } }

    /// All files of a kind as one, under the name of the first.
    private func joined(_ role: ThemeAsset.Role, _ published: ([UInt8]) -> [UInt8]) -> ThemeAsset? {
        let files = filter { $0.role == role }
        guard let first = files.first else { return nil }
        // A line's end between two, so that the one cannot go on in the other.
        return ThemeAsset(role: role, name: first.name, bytes: published([UInt8](files.map(\.bytes).joined(separator: "\n".utf8))))
    }
}
