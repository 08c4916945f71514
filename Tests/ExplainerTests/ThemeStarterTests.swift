import Diagnostics
import Foundation
import SiteFixtures
import Testing

@Suite("explainer new --theme")
struct ThemeStarterTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path

    @Test("It writes a package of two files and a README, which depends on the copy of Explainer that is named")
    func files() throws {
        let directory = try SiteDirectory("", over: "")
        let outcome = try Explainer.run("new", "--theme", "--explainer", Self.repository, "my-theme", in: directory)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("swift run --package-path my-theme my-theme serve"))
        #expect(try directory.contents(of: "my-theme").keys.sorted() == ["Package.swift", "README.md", "Sources/my-theme/main.swift"])
        let package = try directory.read("my-theme/Package.swift")
        #expect(package.contains(".package(name: \"explainer\", path: \"\(Self.repository)\")"))
        #expect(package.contains(".product(name: \"ExplainerTheme\", package: \"explainer\")"))
        #expect(try directory.read("my-theme/Sources/my-theme/main.swift").contains("await Explainer.main(theme: SiteTheme())"))
    }

    @Test("The address of a repository is depended on from this version on")
    func repository() throws {
        let directory = try SiteDirectory("", over: "")
        #expect(try Explainer.run("new", "--theme", "--explainer", "https://example.org/desk/generator.git", "site", in: directory).status == 0)
        let package = try directory.read("site/Package.swift")
        #expect(package.contains(".package(url: \"https://example.org/desk/generator.git\", from: \"\(ProgramVersion.number)\")"))
        #expect(package.contains(".product(name: \"Explainer\", package: \"generator\")"))
    }

    @Test("Where none is named, it is the package that the program was built in")
    func ownPackage() throws {
        let directory = try SiteDirectory("", over: "")
        #expect(try Explainer.run("new", "--theme", "site", in: directory).status == 0)
        #expect(try directory.read("site/Package.swift").contains("path: \"\(Self.repository)\""))
    }

    @Test("The package has a name that Swift takes", arguments: [("my theme", "my-theme"), ("2026", "site-2026"), ("a/b", "b"), ("explainer", "site-explainer")])
    func names(path: String, name: String) throws {
        let directory = try SiteDirectory("", over: "")
        #expect(try Explainer.run("new", "--theme", "--explainer", Self.repository, path, in: directory).status == 0)
        #expect(try directory.read("\(path)/Package.swift").contains("name: \"\(name)\""))
        #expect(try directory.contents(of: path).keys.contains("Sources/\(name)/main.swift"))
    }

    @Test("What cannot be is refused, and nothing is written", arguments: [
        (["new", "--theme", "--explainer", "nowhere", "site"], "there is no package in 'nowhere'"),
        (["new", "--explainer", "x", "site"], "--explainer needs --theme"),
        (["new", "--theme", "content"], "'content' is not empty"),
    ])
    func refused(arguments: [String], message: String) throws {
        let directory = try SiteDirectory()
        let outcome = try Explainer.run(arguments, in: directory)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(message))
        #expect(try directory.names() == ["content"])
    }
}
