import Bibliography
import Hypertext
import Localization

/// A work's reference as one reads it in a list.
struct ReferenceText {
    let source: Source
    let words: InterfaceWords

    var html: HTML {
        Reference(source, words: words).runs.each { run in
            switch run {
            case .text(let text): "\(text)"
            case .emphasis(let title): "<cite>\(title)</cite>"
            case .link(let text, let address): "<a href=\"\(address)\" rel=\"external noopener\">\(text)</a>"
            }
        }
    }
}
