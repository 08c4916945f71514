/// The colours of a page by what they are for. The style sheet has each as a variable: `--paper`.
public struct Palette: Sendable, Hashable {
    /// What a colour is for.
    public enum Role: String, Sendable, CaseIterable {
        /// The ground of pages, and that of boxes above them and beside the text.
        case paper, raised, tint
        /// Text, and text of less weight.
        case ink, soft
        /// Lines between parts.
        case line
        /// Links and signs, and links under a pointer.
        case accent, accentStrong = "accent-strong"
        /// The sign for where a reader is, what stands on it, and the ground of a place that was led to.
        case signal, onSignal = "on-signal", mark
    }

    private var colors: [Role: Color]

    /// The colour of a role.
    public subscript(role: Role) -> Color { colors[role] ?? .black }

    /// Whether text is brighter than its ground.
    public var isDark: Bool { self[.paper].luminance < self[.ink].luminance }

    /// The variables, as declarations of CSS: `--paper: #fcfbf8; …`.
    public var declarations: String {
        Role.allCases.map { "--\($0.rawValue): \(self[$0].hex);" }.joined(separator: " ")
    }

    /// - Parameters:
    ///   - base: the colours that the others are derived from.
    ///   - chosen: the colours that are not to be derived.
    init(_ base: BaseColors, chosen: [Role: Color] = [:]) {
        let (paper, ink, accent, signal) = (base.background, base.text, base.accent, base.highlight)
        let isDark = paper.luminance < ink.luminance
        colors = [.paper: paper, .ink: ink, .accent: accent, .signal: signal]
        /// A ground between the page's and another colour: as near to the other as leaves text and links readable.
        func ground(_ other: Color, _ share: Int) -> Color {
            var share = share
            while share > 0 {
                let color = paper.mixed(with: other, share)
                if [ink, accent].allSatisfy({ $0.contrast(with: color) >= ContrastPair.text }) { return color }
                share -= 1
            }
            return paper
        }
        colors[.raised] = isDark ? ground(.white, 12) : ground(.white, 180)
        colors[.tint] = ground(accent, isDark ? 18 : 16)
        colors[.mark] = ground(signal, isDark ? 80 : 75)
        colors[.line] = paper.mixed(with: ink, isDark ? 46 : 50)
        colors[.accentStrong] = accent.mixed(with: isDark ? .white : .black, 90)
        colors[.onSignal] = Self.readable(on: signal, first: [ink, paper, .black, .white])
        let grounds = [paper, self[.raised], self[.tint]]
        var share = 72
        repeat {
            colors[.soft] = ink.mixed(with: paper, share)
            share -= 4
        } while share >= 0 && !grounds.allSatisfy { self[.soft].contrast(with: $0) >= ContrastPair.text }
        colors.merge(chosen) { _, chosen in chosen }
    }

    /// The first of some colours that is readable on a ground. On any ground black or white is.
    private static func readable(on ground: Color, first colors: [Color]) -> Color {
        colors.first { $0.contrast(with: ground) >= ContrastPair.text } ?? .black
    }

    /// The roles whose colours are derived from one that a site may choose, beside that one itself.
    static func derived(from base: BaseColors.Name) -> Set<Role> {
        switch base {
        case .background: [.paper, .raised, .tint, .soft, .line, .mark, .onSignal]
        case .text: [.ink, .soft, .line, .onSignal]
        case .accent: [.accent, .accentStrong, .tint]
        case .highlight: [.signal, .onSignal, .mark]
        }
    }
}

/// The four colours that a site may choose.
struct BaseColors: Sendable, Hashable {
    /// What a site calls them.
    typealias Name = BaseColor

    var background: Color
    var text: Color
    var accent: Color
    var highlight: Color

    subscript(name: Name) -> Color {
        get {
            switch name {
            case .background: background
            case .text: text
            case .accent: accent
            case .highlight: highlight
            }
        }
        set {
            switch name {
            case .background: background = newValue
            case .text: text = newValue
            case .accent: accent = newValue
            case .highlight: highlight = newValue
            }
        }
    }
}

/// A colour that a site may choose, by the name that `site.yaml` gives it.
public enum BaseColor: String, Sendable, CaseIterable {
    case accent, highlight, background, text

    /// The role that it has on pages.
    public var role: Palette.Role {
        switch self {
        case .accent: .accent
        case .highlight: .signal
        case .background: .paper
        case .text: .ink
        }
    }
}
