/// What somebody did for a work beside writing it, by CSL's name; those that references name.
public enum MakerRole: String, Sendable, Hashable, CaseIterable {
    case editor, translator, director, composer, performer, host, interviewer, recipient
}
