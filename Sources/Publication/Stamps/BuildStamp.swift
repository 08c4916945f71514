/// What a build notes of a part of the site, so that the next one can tell whether it has to be made again.
///
/// A stamp says: files with this state hold what is made of content with this hash. That is true whenever it was written
/// and whatever was published since, so a stamp can be out of date, but not wrong.
package struct BuildStamp: Sendable, Hashable {
    /// A hash of all that the part was made from; `nil` where that may have changed unseen.
    package let made: ContentHash?
    /// A hash of what the part's files hold and of what the file system says of them.
    let state: ContentHash
    /// What the builder wants to know of the part next time.
    package let note: UInt64
    /// The hash of the builder's record of the part, where it has one.
    let record: ContentHash?
}
