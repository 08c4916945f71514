import Diagnostics
import FileSystem
import SystemPackage

/// The package that `explainer new --theme` writes: a theme that replaces the header and the page of a section, and the program
/// that publishes with it.
struct ThemeStarter {
    /// The name of the package and of its program.
    let name: String
    /// Where the package finds Explainer.
    private let dependency: Dependency

    /// - Parameters:
    ///   - directory: where the package will be.
    ///   - place: the URL of a repository or a directory; `nil` for the directory that this program was built in.
    init(in directory: String, dependingOn place: String?) throws(Starter.Failure) {
        name = Self.name(for: directory)
        dependency = try Dependency(place)
    }

    /// The name of a package in a directory: the directory's own, of letters and digits alone.
    static func name(for directory: String) -> String {
        let component = directory.split(separator: "/").last { $0 != "." && $0 != ".." } ?? "site"
        let name = component.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            default: UInt8(ascii: "-")
            }
        }
        let text = String(decoding: name, as: UTF8.self)
        return text.first?.isLetter == true && text != "explainer" ? text : "site-\(text)"
    }

    /// The files of the package.
    var files: [(path: String, text: String)] {
        [("Package.swift", package), ("Sources/\(name)/main.swift", Self.program), ("README.md", readme)]
    }

    private var package: String {
        """
        // swift-tools-version: 6.2
        import PackageDescription

        let package = Package(
            name: "\(name)",
            platforms: [.macOS(.v26)],
            dependencies: [
                \(dependency.declaration),
            ],
            targets: [
                .executableTarget(
                    name: "\(name)",
                    dependencies: [
                        .product(name: "Explainer", package: "\(dependency.package)"),
                        .product(name: "ExplainerTheme", package: "\(dependency.package)"),
                    ]),
            ]
        )

        """
    }

    private var readme: String {
        """
        # A theme

        `swift run \(name) serve --content CONTENT` shows a site in this theme and follows changes of it; `build` and `check` take the
        options that `explainer` has. The theme is in `Sources/\(name)/main.swift`: what it does not write is as in the theme that
        comes with Explainer.

        The parsers of Markdown, fonts and pages are libraries of the system: on Debian `libcmark-gfm-dev`,
        `libcmark-gfm-extensions-dev`, `libbrotli-dev` and `libgumbo-dev`.

        """
    }

    private static let program = #"""
        import Explainer
        import ExplainerTheme

        /// The site's own theme. Each part that it writes stands in the place of that part of the theme which comes with Explainer.
        struct SiteTheme: PartedTheme {
            /// Style sheets are added to that of the theme.
            var files: [ThemeAsset] {
                StandardTheme.files + [ThemeAsset(role: .styleSheet, name: "site.css", bytes: Array(Self.styles.utf8))]
            }

            /// The name of the site in one line, with what it is about below.
            func header(of page: Page) -> HTML {
                """
                <header class="site-header masthead">
                <p class="site-title"><a href="\(page.reference(to: .root))">\(page.site.settings.title)</a></p>
                \(page.site.settings.tagline.map { "<p class=\"tagline\">\($0)</p>\n" })\
                \(page.isForPaper ? "" : buttons(on: page))</header>

                """
            }

            /// What opens search and contents, which stand further down in the document.
            private func buttons(on page: Page) -> HTML {
                """
                <button type="button" class="open-search" popovertarget="search"\(attribute: "lang", page.wordsLanguage)>\(page.words.search)</button>
                \(if: page.topic != nil, "<button type=\"button\" class=\"open-path\" popovertarget=\"path\"\(attribute: "lang", page.wordsLanguage)>\(page.words.contents)</button>\n")
                """
            }

            /// The number of the section in the margin of its title, then its text and what stands below every text.
            func section(_ section: Section, place: Int, on page: Page) -> HTML {
                """
                <div class="numbered-head" data-number="\(place)">
                \(PageHeader(page: page).html)</div>
                \(section.text.html)\(PageFooter(page: page, seeAlso: section.seeAlso).html)
                """
            }

            private static let styles = """
                .masthead .tagline { margin: 0; color: var(--soft); }
                .numbered-head::before { content: attr(data-number); font: 700 3rem/1 var(--heading, serif); color: var(--accent); }

                """
        }

        await Explainer.main(theme: SiteTheme())

        """#
}

extension ThemeStarter {
    /// Where the package finds Explainer.
    private struct Dependency {
        /// How the package names it.
        let declaration: String
        /// What its products are found by.
        let package: String

        init(_ place: String?) throws(Starter.Failure) {
            if let place, place.contains("://") || place.hasPrefix("git@") {
                let last = place.split(separator: "/").last.map(String.init) ?? place
                declaration = ".package(url: \(Self.quoted(place)), from: \"\(ProgramVersion.number)\")"
                package = last.hasSuffix(".git") ? String(last.dropLast(4)) : last
                return
            }
            guard let directory = place ?? Self.ownPackage else {
                throw Starter.Failure(
                    description: "this program does not know where Explainer is; name its repository or a directory with --explainer", isUsage: true)
            }
            guard let path = RealPath.of(directory), FileText.read(path + "/Package.swift") != nil else {
                throw Starter.Failure(description: "there is no package in '\(directory)'", isUsage: true)
            }
            declaration = ".package(name: \"explainer\", path: \(Self.quoted(path)))"
            package = "explainer"
        }

        /// The directory that this program was built in.
        private static var ownPackage: String? {
            do throws(TemplatePackage.Unavailable) { return try TemplatePackage().directory } catch { return nil }
        }

        private static func quoted(_ text: String) -> String {
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
    }
}
