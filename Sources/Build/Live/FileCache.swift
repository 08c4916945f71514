internal import Site

/// Files that have been made, up to so many bytes; the oldest make room for new ones.
struct FileCache {
    private let capacity: Int
    private var files: [String: [UInt8]] = [:]
    /// The paths in the order they came.
    private var order: [String] = []
    private(set) var size = 0

    /// - Parameter capacity: in bytes; a single larger file is not kept.
    init(capacity: Int) { self.capacity = capacity }

    subscript(path: String) -> [UInt8]? { files[path] }

    mutating func insert(_ bytes: [UInt8], at path: String) {
        guard bytes.count <= capacity else { return }
        if let old = files.updateValue(bytes, forKey: path) { size -= old.count } else { order.append(path) }
        size += bytes.count
        while size > capacity, !order.isEmpty { remove(order.removeFirst()) }
    }

    /// Forgets every file for which the condition holds.
    mutating func removeAll(where isStale: (String) -> Bool) {
        let kept = order.filter { !isStale($0) }
        guard kept.count < order.count else { return }
        for path in order where isStale(path) { remove(path) }
        order = kept
    }

    private mutating func remove(_ path: String) {
        if let old = files.removeValue(forKey: path) { size -= old.count }
    }
}
