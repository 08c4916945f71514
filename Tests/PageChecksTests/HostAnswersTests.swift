import Bytes
@testable import PageChecks
import Testing

@Suite("What a host answers paths with")
struct HostAnswersTests {
    @Test("A file answers the paths that lead to it, and no others", arguments: [
        "index.html", "a/index.html", "a/b/index.html", "a.html", "a/b.html", "a", "a.png", "index.htm", "aindex.html", ".html", "a/.html", "index.html.html",
        "index.html/index.html", "",
    ])
    func both(file: String) {
        let paths = HostAnswers.paths(of: file)
        for path in ["", "a", "a/", "a/b", "a/b/", "index", "index.html", "a/index", "a/index.html", "a.html", "a.png", "aindex", ".html", "a/.html", "index.html/", "index.html.html", "index.html/index", "/"] {
            let ranks = paths.filter { $0.hash == AnchorHash(path.utf8) }.map { Int($0.rank) }
            #expect(ranks == [HostAnswers.files(at: path).firstIndex(of: file)].compactMap(\.self), "'\(path)' by '\(file)'")
        }
    }
}
