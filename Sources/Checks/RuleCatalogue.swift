internal import Bibliography
internal import Build
internal import Claims
internal import Content
package import Diagnostics
internal import ExternalLinks
internal import Markdown
internal import PageChecks
internal import Site
internal import YAMLSchema

/// Every rule there is, whichever module finds its breaches.
package enum RuleCatalogue {
    /// All rules, in the order of their codes.
    package static let all: [Rule] = (found + pageChecks.flatMap { $0.rules } + topicChecks.flatMap { $0.rules } + SuppressionRules.rules + Publishing.rules)
        .sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }

    /// The rule with a code.
    package static func rule(_ code: String) -> Rule? { byCode[code] }

    /// The code that was meant by a misspelt one.
    package static func nearest(to code: String) -> String? { Suggestion.nearest(to: code, among: byCode.keys) }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

    /// The checks of a page, in the order they are shown its nodes.
    static let pageChecks: [any PageCheck.Type] = [
        // Links
        LinkTexts.self, AmbiguousLinkTexts.self, OwnAddresses.self, MisplacedBrackets.self, BlankAddresses.self, NestedLinks.self, Definitions.self,
        // Citations
        MissedCitations.self,
        // Markdown that does not do what its author meant
        SpacedEmphasis.self, SingleTildes.self, CodeFences.self, Tables.self, MissedBlocks.self, AccidentalHeadings.self,
        // Syntax of other programs
        Dialects.self, PastedLists.self,
        // Structure and accessibility
        HeadingOrder.self, AlternativeTexts.self, BoldHeadings.self, AllCapitals.self, EmojiLists.self, ColorWords.self,
        // Pages
        HeadLengths.self, Takeaways.self, Questions.self,
    ]

    /// The checks of a topic as a whole.
    static let topicChecks: [any TopicCheck.Type] = [SectionLengths.self, ImageFiles.self, UnusedSources.self]

    /// What reading and building find by themselves.
    private static let found: [Rule] = [
        // Files
        .missingFile, .unreadableFile, .tooManyOpenFiles, .fileTooLarge, .notUTF8, .linkOutside, .unusableName, .strayFile, .sectionName, .sectionNumber, .addressTaken, .hostAddress,
        // Settings and front matter
        .yamlSyntax, .unknownKey, .missingKey, .wrongType, .duplicateKey, .impossibleDate, .unclosedFrontMatter, .missingFrontMatter,
        .untranslatedInterface, .joinedNames, .reviewedTooEarly,
        // Pages
        .characteristicsTable, .emptyCharacteristic, .unansweredQuestion, .noQuestions, .emptyPage, .changeWithoutDate,
        // Links and images
        .aliasTaken, .unusableAlias, .lostAddress, .lostAnchor, .brokenLink, .linkCase, .brokenAnchor, .draftLink, .refusedLink, .refusedAddress, .remoteImage,
        .pageAsImage, .unknownImage, .unshownPreview,
        // Markdown
        .costlyMarkdown, .crowdedPage, .unusableCharacter, .rawHTML, .visibleComment, .secondTitle, .headingID, .undefinedFootnote,
        // Sources
        .invalidSource, .duplicateSource, .sameWork, .goneWithoutCopy, .unknownSource, .unsourcedClaim, .overdueReview,
        // Templates
        .unsafeTemplate,
        // Finished pages
        .pageSyntax, .pageLanguage, .pageTitle, .pageDuplicateID, .pageBrokenReference, .pageBrokenLink, .pageBrokenFragment,
        .pageForeignResource, .pageHeadings, .pageLandmark, .pageUnnamedLink, .pageUnlabelledField, .pageAlternative,
        // Other hosts
        .externalLinkGone, .externalLinkMoved, .externalLinkUnclear,
    ]
}
