/// What file managers, version control and file systems put into directories by themselves. In an output it neither blocks
/// a build nor is lost.
enum ForeignFiles {
    /// What becomes of a name that no site of ours has.
    enum Kind {
        /// A file that goes along with the site.
        case kept
        /// A directory that stays where it is: the site is changed around it.
        case directory
        /// A file that is deleted, but for a program that still reads it.
        case ghost
    }

    private static let files: Set<String> = [".DS_Store", "Thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini", ".directory", ".localized"]
    private static let rootDirectories: Set<String> = [
        ".git", "lost+found", ".Trashes", ".Spotlight-V100", ".fseventsd", ".DocumentRevisions-V100", ".TemporaryItems",
        "System Volume Information", "$RECYCLE.BIN", ".snapshot", ".zfs",
    ]

    /// - Parameter isAtRoot: whether it stands in the output itself.
    /// - Returns: `nil` for all other names.
    static func kind(of name: String, isDirectory: Bool, isAtRoot: Bool) -> Kind? {
        if isDirectory {
            return name == "@eaDir" || isAtRoot && (rootDirectories.contains(name) || name.hasPrefix(".Trash-")) ? .directory : nil
        }
        if name.hasPrefix(".nfs") || name.hasPrefix(".fuse_hidden") { return .ghost }
        return files.contains(name) || name.hasPrefix("._") || isAtRoot && name == ".git" ? .kept : nil
    }
}
