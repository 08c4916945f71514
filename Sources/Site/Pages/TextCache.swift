internal import Synchronization

/// Texts of a topic that stand on several of its pages, by the ids of what they are about: each is made once.
final class TextCache<Text: Sendable>: Sendable {
    private let texts = Mutex<[String: Text]>([:])

    /// The text about something, made where it is asked for first.
    func text(of id: String, _ make: () -> Text) -> Text {
        if let known = texts.withLock({ $0[id] }) { return known }
        let made = make()
        texts.withLock { $0[id] = made }
        return made
    }
}
