// swift-tools-version: 6.2
import PackageDescription

/// Imports name what a file uses, and only what a module means to show is shown.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
    name: "explainer",
    platforms: [.macOS(.v26)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Bottom of the house: these import nothing of ours.
        .target(name: "Diagnostics", swiftSettings: strict),
        .target(name: "CalendarDates", swiftSettings: strict),

        .target(name: "Hypertext", swiftSettings: strict),

        // A finished site on its way into its folder.
        .target(name: "CPlatform"),
        .target(
            name: "Publication",
            dependencies: ["CPlatform", .product(name: "SystemPackage", package: "swift-system")],
            swiftSettings: strict),

        .target(name: "Pictures", swiftSettings: strict),

        // The interface in every language it speaks.
        .target(name: "Localization", dependencies: ["CalendarDates"], swiftSettings: strict),

        // YAML, read into typed values with the place of everything kept.
        .target(
            name: "YAMLSchema",
            dependencies: ["Diagnostics", "CalendarDates", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),

        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
        // The works that texts cite.
        .target(
            name: "Bibliography",
            dependencies: ["CalendarDates", "Diagnostics", "Hypertext", "Localization", "YAMLSchema"],
            swiftSettings: strict),

        .testTarget(name: "BibliographyTests", dependencies: ["Bibliography", "Diagnostics", "Localization"], swiftSettings: strict),
        .testTarget(name: "CalendarDatesTests", dependencies: ["CalendarDates"], swiftSettings: strict),
        .testTarget(name: "HypertextTests", dependencies: ["Hypertext"], swiftSettings: strict),
        .testTarget(name: "LocalizationTests", dependencies: ["Localization", "CalendarDates"], swiftSettings: strict),
        .testTarget(name: "PicturesTests", dependencies: ["Pictures"], swiftSettings: strict),
        .testTarget(name: "PublicationTests", dependencies: ["Publication"], swiftSettings: strict),
        .testTarget(name: "YAMLSchemaTests", dependencies: ["YAMLSchema"], swiftSettings: strict),
    ]
)
