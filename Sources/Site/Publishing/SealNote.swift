internal import Publication

/// What a build wants to know of a part of the former site, beside what it was made from.
struct SealNote {
    /// Whether there is something to say of the part in every build.
    let isLoud: Bool
    /// Whether its pages name files of other topics.
    let looksBeyond: Bool
    /// How many pages the site has; 0 for a topic.
    let pageCount: Int

    init(isLoud: Bool, looksBeyond: Bool = false, pageCount: Int = 0) {
        self.isLoud = isLoud
        self.looksBeyond = looksBeyond
        self.pageCount = pageCount
    }

    init(_ seal: Seal) {
        self.init(isLoud: seal.note & 1 != 0, looksBeyond: seal.note & 2 != 0, pageCount: Int(truncatingIfNeeded: seal.note >> 2))
    }

    var bits: UInt64 { (isLoud ? 1 : 0) | (looksBeyond ? 2 : 0) | UInt64(pageCount) << 2 }
}
