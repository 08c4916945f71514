/// Two colours that stand on one another somewhere on a page, and how far apart they must be.
public struct ContrastPair: Sendable, Hashable {
    /// The colour of the letters or of the sign.
    public let foreground: Palette.Role
    /// The colour behind it.
    public let background: Palette.Role

    /// What text needs. Source: WCAG 2.2, success criterion 1.4.3, level AA; no text is taken for large.
    public static let text = 4.5

    /// Every pair that the templates use.
    public static let all: [ContrastPair] =
        [(.ink, [.paper, .raised, .tint, .mark]), (.soft, [.paper, .raised, .tint]), (.accent, [.paper, .raised, .tint, .mark]),
         (.accentStrong, [.paper, .raised, .tint, .mark]), (.onSignal, [.signal])]
        .flatMap { (foreground: Palette.Role, grounds: [Palette.Role]) in
            grounds.map { ContrastPair(foreground: foreground, background: $0) }
        }
}

extension Palette {
    /// A colour that cannot be read on another.
    public struct Fault: Sendable, Hashable {
        /// The pair of lowest contrast of those with the colour in front.
        public let pair: ContrastPair
        /// What the contrast is, from 1 to 21.
        public let ratio: Double
        /// The colour in front that is nearest to the one there is, and readable on all that it stands on.
        public let nearest: Color?
    }

    /// The colours that cannot be read on what they stand on, each once.
    public var faults: [Fault] {
        var faults: [Fault] = []
        for role in Role.allCases {
            let pairs = ContrastPair.all.filter { $0.foreground == role }
            let ratios = pairs.map { self[role].contrast(with: self[$0.background]) }
            guard let lowest = ratios.min(), lowest < ContrastPair.text, let index = ratios.firstIndex(of: lowest) else { continue }
            faults.append(Fault(pair: pairs[index], ratio: lowest, nearest: nearest(to: self[role], on: pairs.map { self[$0.background] })))
        }
        return faults
    }

    /// The colour with the least black or white in it that is readable on some grounds.
    func nearest(to color: Color, on grounds: [Color]) -> Color? {
        for share in 1...255 {
            for end in [Color.black, .white] {
                let mixed = color.mixed(with: end, share)
                if grounds.allSatisfy({ mixed.contrast(with: $0) >= ContrastPair.text }) { return mixed }
            }
        }
        return nil
    }
}
