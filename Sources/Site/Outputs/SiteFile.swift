/// A file of the published site, made when its bytes are asked for.
package struct SiteFile: Sendable {
    /// The path below the site's root.
    package let path: String
    /// Whether the content that it is made of has mistakes, from which others in it may follow.
    package var followsMistakes = false
    /// What of the theme makes it, in words; `nil` for files that the theme does not make.
    package var template: String?
    private let make: @Sendable () -> [UInt8]

    /// A file that is made.
    package init(path: String, bytes: [UInt8]) { self.init(path: path) { bytes } }

    /// A file that is made when it is asked for: a preview asks for few files of many.
    /// - Parameters:
    ///   - path: the path below the site's root.
    ///   - make: makes what the file holds, each time anew.
    package init(path: String, _ make: @escaping @Sendable () -> [UInt8]) {
        self.path = path
        self.make = make
    }

    /// What the file holds.
    package var bytes: [UInt8] { make() }
}
