import Build
import Hypertext
import Markdown
import Site
import Synchronization
import Templates

/// The theme, which notes the pages that it is asked for.
final class CountingTheme: Theme {
    private let theme = StandardTheme()
    private let made = Mutex<[String]>([])

    var assets: [ThemeAsset] { theme.assets }
    var texts: any TextTheme { theme.texts }

    func document(for page: Page) -> HTML {
        made.withLock { $0.append(page.path.text) }
        return theme.document(for: page)
    }

    /// The addresses of the pages made since the last time this was asked.
    func take() -> [String] {
        made.withLock { made in
            defer { made = [] }
            return made
        }
    }
}
