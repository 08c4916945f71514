/// The files that editors leave beside those they edit, which are nobody's content.
enum EditorFiles {
    /// Whether a file or directory of this name is of no interest: temporary, a backup, or hidden.
    static func isOne(_ name: some StringProtocol) -> Bool {
        // `4913` is how Vim tries whether it may write to a directory.
        name.hasPrefix(".") && name != ".well-known" || name.hasSuffix("~") || name == "4913"
            || name.hasPrefix("#") && name.hasSuffix("#")
            || name.hasSuffix(".swp") || name.hasSuffix(".swx") || name.hasSuffix(".tmp")
            || name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___")
    }
}
