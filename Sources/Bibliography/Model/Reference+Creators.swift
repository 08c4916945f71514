internal import Localization

extension Reference {
    /// Those whom a list names a work by: its authors; without authors, those whom a work of its type lives by, or its
    /// editors, each with their role. None where a work is known by its title alone.
    var creators: (names: [PersonName], role: CreatorRole?) {
        guard authors.isEmpty else { return (authors, nil) }
        for role in leadingRoles + (isPart ? [] : [.editor]) {
            let names = role == .editor ? editors : names(in: role.rawValue)
            if !names.isEmpty { return (names, role) }
        }
        return ([], nil)
    }

    /// Whether the work is part of a book, whose editors are not its own.
    var isPart: Bool {
        switch type {
        case .chapter, .entry, .entryDictionary, .entryEncyclopedia, .paperConference: containerTitle != nil
        default: false
        }
    }

    /// Those whom a reference names with their roles after the title, beside the creators.
    var others: [(role: CreatorRole, names: [PersonName])] {
        guard !editors.isEmpty || !credits.isEmpty else { return [] }
        let first = creators.role
        return CreatorRole.allCases.filter { $0 != first && !($0 == .editor && isPart) }.compactMap { role in
            let names = role == .editor ? editors : names(in: role.rawValue)
            return names.isEmpty ? nil : (role, names)
        }
    }

    private var leadingRoles: [CreatorRole] {
        switch type {
        case .motionPicture: [.director]
        case .broadcast: [.director, .host]
        case .musicalScore, .song, .performance: [.composer, .performer, .director]
        default: []
        }
    }
}
