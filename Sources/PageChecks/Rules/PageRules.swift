package import Diagnostics

extension Rule {
    /// What parsing finished pages finds.
    package static let ofPages: [Rule] = [
        .pageSyntax, .pageLanguage, .pageTitle, .pageDuplicateID, .pageBrokenReference, .pageBrokenLink,
        .pageBrokenFragment, .pageForeignResource, .pageHeadings, .pageLandmark, .pageUnnamedLink, .pageUnlabelledField,
        .pageAlternative,
    ]
}
