import Preview
import CLibrary

/// URLs that open places of files in the author's editor, where the environment names one that has such.
struct EditorPlaces: Sendable {
    private let link: EditorLink
    /// The directory that paths are relative to.
    private let directory: String

    /// - Returns: `nil` where neither `EXPLAINER_EDITOR` nor `VISUAL` names an editor that a URL opens.
    init?() {
        let settings = (["EXPLAINER_EDITOR", "VISUAL"] as [String]).compactMap { (name: String) -> String? in getenv(name).map { String(cString: $0) } }
        guard let link = settings.lazy.compactMap(EditorLink.init).first, let path = getcwd(nil, 0) else { return nil }
        self.link = link
        directory = String(cString: path)
        free(path)
    }

    /// The URL of a place.
    /// - Parameters:
    ///   - file: a path, absolute or relative to the directory the program was started in.
    ///   - line: from 1.
    ///   - column: from 1.
    func url(file: String, line: Int, column: Int) -> String {
        link.url(path: file.hasPrefix("/") ? file : "\(directory)/\(file)", line: line, column: column)
    }
}
