internal import Publication
internal import Site

/// What a build wants to know of a part of the former site, beside what it was made from.
struct BuildStampFlags {
    /// Whether there is something to say of the part in every build.
    let hasDiagnostics: Bool
    /// Whether its pages name files of other topics.
    let looksBeyond: Bool
    /// How many pages the site has; 0 for a topic.
    let pageCount: Int

    init(hasDiagnostics: Bool, looksBeyond: Bool = false, pageCount: Int = 0) {
        self.hasDiagnostics = hasDiagnostics
        self.looksBeyond = looksBeyond
        self.pageCount = pageCount
    }

    init(_ stamp: BuildStamp) {
        self.init(hasDiagnostics: stamp.note & 1 != 0, looksBeyond: stamp.note & 2 != 0, pageCount: Int(truncatingIfNeeded: stamp.note >> 2))
    }

    var bits: UInt64 { (hasDiagnostics ? 1 : 0) | (looksBeyond ? 2 : 0) | UInt64(pageCount) << 2 }
}
