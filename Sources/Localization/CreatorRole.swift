/// What somebody did for a work beside writing it, by CSL's name; those that references name.
public enum CreatorRole: String, Sendable, Hashable, CaseIterable {
    /// A host is one of a broadcast, a recipient one of a letter; the others are what their names say.
    case editor, translator, director, composer, performer, host, interviewer, recipient
}
