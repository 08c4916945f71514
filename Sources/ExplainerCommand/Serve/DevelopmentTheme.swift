import Hypertext
import Site
import Templates

/// The theme that is built in, with those of its files that stand beside its source taken from there.
struct DevelopmentTheme: Theme {
    let assets: [ThemeAsset]
    private let theme = ExplainerTheme()

    /// - Parameter folder: the templates.
    init(folder: String) {
        assets = ExplainerTheme().assets.map { asset in
            FileText.read("\(folder)/\(asset.name)").map { ThemeAsset(role: asset.role, name: asset.name, bytes: $0) } ?? asset
        }
    }

    func document(for page: Page) -> HTML { theme.document(for: page) }
}
