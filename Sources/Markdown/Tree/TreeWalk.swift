internal import CMarkGFM

/// A walk over a tree in reading order, without recursion: each node that holds others is met twice.
struct TreeWalk: ~Copyable {
    private let iterator: OpaquePointer?

    /// - Parameter root: the node to start and to end with.
    init(_ root: Node) { iterator = cmark_iter_new(root.pointer) }

    deinit { if let iterator { cmark_iter_free(iterator) } }

    /// The next step, or `nil` at the end.
    mutating func next() -> (node: Node, isEntering: Bool)? {
        guard let iterator else { return nil }
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
        return (Node(node), event == CMARK_EVENT_ENTER)
    }

    /// Goes on after a node, as if all below it had been met.
    mutating func skip(_ node: Node) {
        guard let iterator else { return }
        cmark_iter_reset(iterator, node.pointer, CMARK_EVENT_EXIT)
    }
}
