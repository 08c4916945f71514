/// The attributes that rules ask for, and `class`.
enum HTMLAttribute: UInt8, CaseIterable {
    case action, alt, ariaControls, ariaDescribedby, ariaDetails, ariaHidden, ariaLabel, ariaLabelledby, `class`, content, data, `for`, form
    case headers, hidden, href, httpEquiv, id, lang, list, name, popovertarget, poster, rel, role, src, srcset, title, type

    /// The name as it is written.
    var text: String {
        switch self {
        case .ariaControls: "aria-controls"
        case .ariaDescribedby: "aria-describedby"
        case .ariaDetails: "aria-details"
        case .ariaHidden: "aria-hidden"
        case .ariaLabel: "aria-label"
        case .ariaLabelledby: "aria-labelledby"
        case .httpEquiv: "http-equiv"
        default: "\(self)"
        }
    }
}

/// A set of attributes.
struct HTMLAttributeSet: ExpressibleByArrayLiteral {
    private var bits: UInt64 = 0

    /// Those that name an element.
    static let labels: HTMLAttributeSet = [.ariaLabel, .ariaLabelledby, .title]
    /// Those that no rule asks for.
    static let unasked: HTMLAttributeSet = [.class]

    /// Those whose values the parser has no use for, so that a sign may stand for them.
    static let abridged: HTMLAttributeSet = [.class, .href, .id, .content, .ariaLabel, .src]

    init(arrayLiteral attributes: HTMLAttribute...) {
        for attribute in attributes { insert(attribute) }
    }

    var isEmpty: Bool { bits == 0 }
    func contains(_ attribute: HTMLAttribute) -> Bool { bits & 1 &<< UInt64(attribute.rawValue) != 0 }
    func isDisjoint(with other: HTMLAttributeSet) -> Bool { bits & other.bits == 0 }
    func isSubset(of other: HTMLAttributeSet) -> Bool { bits & ~other.bits == 0 }
    mutating func insert(_ attribute: HTMLAttribute) { bits |= 1 &<< UInt64(attribute.rawValue) }
}

/// Finds attributes by the bytes of their names: every attribute of every page is asked for.
struct HTMLAttributeNames: Sendable {
    static let all = HTMLAttributeNames()

    private static let slotCount = 128
    /// The attributes at the places that their names are numbered by, or the next free ones.
    private let slots: [HTMLAttribute?]
    /// The names, each with the zero at its end.
    private let names: [[UInt8]]

    private init() {
        var slots = [HTMLAttribute?](repeating: nil, count: Self.slotCount)
        let names = HTMLAttribute.allCases.map { Array($0.text.utf8) + [0] }
        for attribute in HTMLAttribute.allCases {
            var slot = names[Int(attribute.rawValue)].withUnsafeBufferPointer { name in name.baseAddress.map(Self.slot) ?? 0 }
            while slots[slot] != nil { slot = (slot + 1) % Self.slotCount }
            slots[slot] = attribute
        }
        (self.slots, self.names) = (slots, names)
    }

    /// The attribute of a name that ends with a zero; `nil` for those that no rule asks for.
    func attribute(_ name: UnsafePointer<UInt8>) -> HTMLAttribute? {
        var slot = Self.slot(of: name)
        while let attribute = slots[slot] {
            if isEqual(name, names[Int(attribute.rawValue)]) { return attribute }
            slot = (slot + 1) % Self.slotCount
        }
        return nil
    }

    private func isEqual(_ name: UnsafePointer<UInt8>, _ other: [UInt8]) -> Bool {
        for (index, byte) in other.enumerated() where name[index] != byte { return false }
        return true
    }

    private static func slot(of name: UnsafePointer<UInt8>) -> Int {
        var (index, number) = (0, 0)
        while name[index] != 0 {
            number = number &* 31 &+ Int(name[index])
            index += 1
        }
        return number & (slotCount - 1)
    }
}
