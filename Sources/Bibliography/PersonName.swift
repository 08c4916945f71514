/// Somebody who made a work: a person with parts of a name, or a body with one.
public struct PersonName: Sendable, Hashable {
    public let family: String?
    public let given: String?
    /// `de`, `van der`: stands before the family name and is no part of it for sorting.
    public let particle: String?
    public let suffix: String?
    /// The whole name of a body, or of a person with one name.
    public let literal: String?

    package init(
        family: String? = nil, given: String? = nil, particle: String? = nil, suffix: String? = nil,
        literal: String? = nil
    ) {
        self.family = family
        self.given = given
        self.particle = particle
        self.suffix = suffix
        self.literal = literal
    }

    /// The name as it stands in the text: without the given name.
    public var short: String {
        literal ?? [particle, family].compactMap { $0 }.joined(separator: " ").nonEmpty ?? given ?? ""
    }

    /// The name as it stands in a list: family name first.
    public var inverted: String {
        if let literal { return literal }
        return [short, given, suffix].compactMap { $0 }.filter { !$0.isEmpty }.reduce(into: "") { name, part in
            if name.isEmpty { name = part } else if part != name { name += ", " + part }
        }
    }
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }
}
