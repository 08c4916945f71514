internal import Bytes

/// What a link leads to: a path of the site and a place there, as hashes.
struct LinkTarget: Hashable {
    let path: AnchorHash
    /// The place, or what no place has.
    private let place: AnchorHash

    /// Stands for no place: that of an empty name, which leads to the top of its page.
    private static let top = AnchorHash([])

    /// The place; `nil` for the page or file itself.
    var fragment: AnchorHash? { place == Self.top ? nil : place }

    init(path: AnchorHash, fragment: AnchorHash?) { (self.path, place) = (path, fragment ?? Self.top) }

    /// One that was kept as numbers.
    init(numbers: (UInt64, UInt64)) { (path, place) = (AnchorHash(value: numbers.0), AnchorHash(value: numbers.1)) }

    /// The numbers that it is kept as.
    var numbers: (UInt64, UInt64) { (path.value, place.value) }
}
