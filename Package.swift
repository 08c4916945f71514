// swift-tools-version: 6.2
import PackageDescription

let standard: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// A file names every module that it uses. Templates and tests need not: whoever changes a page should not
/// have to know which module a word of the interface comes from.
let strict = standard + [.enableUpcomingFeature("MemberImportVisibility")]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
    name: "explainer",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "explainer", targets: ["ExplainerTool"]),
        .library(name: "Explainer", targets: ["Explainer"]),
        .library(name: "ExplainerTheme", targets: ["ExplainerTheme"]),
    ],
    traits: [
        .default(enabledTraits: ["PageChecks"]),
        .trait(name: "PageChecks", description: "Let `check` parse finished pages as browsers do; needs the library gumbo."),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        // Without its part for Foundation, which nothing here links.
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The bottom of the house: these import nothing of ours, but for Bytes: classes of bytes, JSON, percent encoding.
        .target(name: "CPlatform"),
        // glibc, musl or Darwin's C library, by one name.
        .target(name: "CLibrary", swiftSettings: strict),
        // Decodes fonts, whose measures pages are made with: a program beside ours would give other bytes where it is missing.
        .systemLibrary(
            name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
        .target(name: "Brand", dependencies: ["CBrotli"], swiftSettings: strict),
        // Packs e-books.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "Ebook", dependencies: ["CZlib", "Hypertext"], swiftSettings: strict),
        .target(name: "CalendarDates", swiftSettings: strict),
        .target(name: "FileSystem", dependencies: ["CLibrary", systemPackage], swiftSettings: strict),
        .target(name: "Bytes", swiftSettings: strict),
        .target(name: "Hypertext", dependencies: ["Bytes"], swiftSettings: strict),
        .target(name: "Diagnostics", dependencies: ["Bytes"], exclude: ["Printers/report.schema.json"], swiftSettings: strict),
        .target(name: "Localization", dependencies: ["CalendarDates"], swiftSettings: strict),

        // Formats, read with the place of everything kept.
        .systemLibrary(
            name: "CMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .target(name: "Markdown", dependencies: ["CLibrary", "CMarkGFM", "Diagnostics", "Bytes", "FileSystem", "Hypertext", systemPackage], swiftSettings: strict),
        // Formulas in TeX, set by pandoc.
        .target(name: "Formulas", dependencies: ["Bytes", "FileSystem", "Hypertext", "Markdown"], swiftSettings: strict),
        .target(name: "YAMLSchema", dependencies: ["CalendarDates", "Diagnostics", "Bytes", "Hypertext", yams], swiftSettings: strict),
        .target(
            name: "Bibliography",
            dependencies: ["CalendarDates", "Diagnostics", "Bytes", "Hypertext", "Localization", "YAMLSchema"],
            swiftSettings: strict),
        .target(
            name: "SourceImport",
            dependencies: ["Bibliography", "Bytes", "FileSystem", .product(name: "Subprocess", package: "swift-subprocess"), systemPackage],
            swiftSettings: strict),

        // Charts, timelines and maps, drawn from data.
        .target(
            name: "Figures", dependencies: ["Bytes", "CalendarDates", "Diagnostics", "Hypertext", "Localization", "YAMLSchema"],
            swiftSettings: strict),

        // The way of the data: content, pages, look, output.
        .target(
            name: "Content",
            dependencies: [
                "Bibliography", "Brand", "CLibrary", "CPlatform", "CalendarDates", "Diagnostics", "FileSystem", "Bytes", "Figures", "Formulas", "Hypertext", "Localization",
                "Markdown",
                "YAMLSchema", systemPackage,
            ],
            swiftSettings: strict),
        .target(
            name: "Claims", dependencies: ["Content", "Diagnostics", "Localization", "Markdown"], swiftSettings: strict),
        .target(
            name: "Site",
            dependencies: ["Bibliography", "Brand", "CalendarDates", "Content", "Diagnostics", "Bytes", "Figures", "Hypertext", "Localization", "Markdown"],
            resources: [.embedInCode("Outputs/Data/explainer.schema.json")],
            swiftSettings: strict),
        .target(
            name: "Build",
            dependencies: [
                "Bibliography", "Brand", "CalendarDates", "Content", "Diagnostics", "Ebook", "FileSystem", "Formulas", "Bytes", "Figures", "Hypertext", "Localization", "Markdown", "Paper", "Publication", "Site",
                systemPackage,
            ],
            swiftSettings: strict),
        .target(
            name: "Templates",
            dependencies: ["Bibliography", "Brand", "CalendarDates", "Content", "Bytes", "Hypertext", "Localization", "Markdown", "Site"],
            path: "templates",
            resources: [
                .embedInCode("Assets/explainer.css"),
                .embedInCode("Assets/timelines.css"),
                .embedInCode("Assets/figures.css"),
                .embedInCode("Assets/library.css"),
                .embedInCode("Assets/edition.css"),
                .embedInCode("Assets/explainer.js"),
                .embedInCode("Assets/search.js"),
                .embedInCode("Assets/icon.svg"),
                .embedInCode("Assets/icon-48.png"),
            ],
            swiftSettings: standard),
        // What a package with a theme of its own imports: one name for all that a template needs.
        .target(
            name: "ExplainerTheme",
            dependencies: [
                "Bibliography", "Brand", "Bytes", "CalendarDates", "Content", "Hypertext", "Localization", "Markdown", "Site", "Templates",
            ],
            swiftSettings: strict),
        // gumbo is needed for its checks alone: a build with `--disable-default-traits` leaves both out.
        .systemLibrary(
            name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
        .target(
            name: "PageChecks",
            dependencies: ["Diagnostics", "Bytes", "Hypertext", "Publication", .target(name: "CGumbo", condition: .when(traits: ["PageChecks"]))],
            swiftSettings: strict),
        .target(
            name: "ExternalLinks",
            dependencies: [
                "CalendarDates", "Diagnostics", "Bytes", "Hypertext", "YAMLSchema",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict),
        .target(name: "Fixes", dependencies: ["CLibrary", "CPlatform", "Diagnostics", "FileSystem", systemPackage], swiftSettings: strict),
        // Rules that look at content while it is read; what reading finds by itself stands with what reads it.
        .target(
            name: "Checks",
            dependencies: ["Bibliography", "Bytes", "Content", "Diagnostics", "Markdown", "YAMLSchema"],
            exclude: ["Rules.md"],
            swiftSettings: strict),
        // Prints to PDF with programs that are installed.
        .target(name: "Paper", dependencies: ["CLibrary", "FileSystem", "Publication", systemPackage], swiftSettings: strict),
        .target(name: "Publication", dependencies: ["CLibrary", "CPlatform", "FileSystem", systemPackage], swiftSettings: strict),
        // SwiftNIO, as its request parser is strict and bounded: FlyingFox 0.27.1 reads header lines of any length,
        // keeps the last of two Host headers, and answers no malformed request.
        .target(
            name: "Preview",
            dependencies: [
                "Bytes", "CLibrary", "CPlatform", "Hypertext",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .target(
            name: "Explainer",
            dependencies: [
                "Bibliography", "Build", "CLibrary", "CPlatform", "CalendarDates", "Checks", "Claims", "Content", "Diagnostics", "ExternalLinks", "FileSystem", "Fixes", "Formulas",
                "Markdown", "PageChecks", "Preview", "Publication", "Site", argumentParser, systemPackage,
                "SourceImport", .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict),
        .executableTarget(name: "ExplainerTool", dependencies: ["Explainer", "Templates"], swiftSettings: strict),

        // Tests: one directory per target, sites in strings and a client for them.
        .target(name: "HTTPFixtures", path: "Tests/HTTPFixtures", swiftSettings: standard),
        .target(name: "SiteFixtures", path: "Tests/SiteFixtures", swiftSettings: standard),
        .testTarget(
            name: "BibliographyTests", dependencies: ["Bibliography", "Diagnostics", "Localization"], exclude: ["Lists"], swiftSettings: standard),
        .testTarget(name: "BrandTests", dependencies: ["Brand", "SiteFixtures"], swiftSettings: standard),
        .testTarget(name: "BytesTests", dependencies: ["Bytes"], swiftSettings: standard),
        .testTarget(name: "CalendarDatesTests", dependencies: ["CalendarDates"], swiftSettings: standard),
        .testTarget(name: "ClaimsTests", dependencies: ["Claims", "Content", "SiteFixtures"], swiftSettings: standard),
        .testTarget(
            name: "ChecksTests", dependencies: ["CalendarDates", "Checks", "Claims", "Content", "Diagnostics", "Explainer", "SiteFixtures"],
            swiftSettings: standard),
        .testTarget(name: "ContentTests", dependencies: ["Content", "Diagnostics", "Markdown", "SiteFixtures"], swiftSettings: standard),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: standard),
        .testTarget(name: "EbookTests", dependencies: ["Ebook", "Hypertext"], swiftSettings: standard),
        .testTarget(name: "ExplainerTests", dependencies: ["Diagnostics", "Explainer", "HTTPFixtures", "SiteFixtures"], swiftSettings: standard),
        .testTarget(
            name: "ExternalLinksTests", dependencies: ["CalendarDates", "Diagnostics", "ExternalLinks", "SiteFixtures"],
            swiftSettings: standard),
        .testTarget(
            name: "FiguresTests", dependencies: ["Diagnostics", "Figures", "Localization", "YAMLSchema"], swiftSettings: standard),
        .testTarget(name: "FormulasTests", dependencies: ["Formulas", "Markdown"], swiftSettings: standard),
        .testTarget(name: "HypertextTests", dependencies: ["Bytes", "Hypertext"], swiftSettings: standard),
        .testTarget(name: "LocalizationTests", dependencies: ["CalendarDates", "Localization"], swiftSettings: standard),
        .testTarget(name: "MarkdownTests", dependencies: ["CMarkGFM", "Diagnostics", "Markdown", "SiteFixtures"], swiftSettings: standard),
        .testTarget(name: "FixesTests", dependencies: ["Diagnostics", "Fixes", "SiteFixtures"], swiftSettings: standard),
        .testTarget(name: "PageChecksTests", dependencies: ["Bytes", "Diagnostics", "PageChecks", "Publication", "SiteFixtures"], swiftSettings: standard),
        .testTarget(name: "PaperTests", dependencies: ["Paper", "SiteFixtures"], swiftSettings: standard),
        .testTarget(name: "PreviewTests", dependencies: ["FileSystem", "HTTPFixtures", "Preview", "SiteFixtures"], swiftSettings: standard),
        .testTarget(name: "PublicationTests", dependencies: ["Publication", "SiteFixtures"], swiftSettings: standard),
        .testTarget(
            name: "SiteTests", dependencies: ["Build", "CZlib", "Content", "Diagnostics", "Formulas", "Bytes", "Hypertext", "Markdown", "Publication", "Site", "SiteFixtures", "Templates"],
            exclude: ["Snapshots"], swiftSettings: standard),
        .testTarget(name: "SourceImportTests", dependencies: ["Bibliography", "Diagnostics", "SourceImport"], swiftSettings: standard),
        .testTarget(name: "YAMLSchemaTests", dependencies: ["CalendarDates", "Diagnostics", "YAMLSchema"], swiftSettings: standard),
    ]
)
