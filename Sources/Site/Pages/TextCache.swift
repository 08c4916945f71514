internal import Synchronization

/// Texts of a topic that stand on several of its pages, by what tells them apart: each is made once.
final class TextCache<Key: Hashable & Sendable, Text: Sendable>: Sendable {
    private let texts = Mutex<[Key: Text]>([:])

    /// The text that a key stands for, made where it is asked for first.
    func text(of key: Key, _ make: () -> Text) -> Text {
        if let known = texts.withLock({ $0[key] }) { return known }
        let made = make()
        texts.withLock { $0[key] = made }
        return made
    }
}
