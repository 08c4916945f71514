import Preview
import CLibrary

/// URLs that open places of files in the author's editor, where the environment names one that has such.
struct EditorPlaces: Sendable {
    private let link: EditorLink
    /// The folder that paths are relative to.
    private let folder: String

    /// - Returns: `nil` where neither `EXPLAINER_EDITOR` nor `VISUAL` names an editor that a URL opens.
    init?() {
        let settings = (["EXPLAINER_EDITOR", "VISUAL"] as [String]).compactMap { (name: String) -> String? in getenv(name).map { String(cString: $0) } }
        guard let link = settings.lazy.compactMap(EditorLink.init).first, let path = getcwd(nil, 0) else { return nil }
        self.link = link
        folder = String(cString: path)
        free(path)
    }

    /// The URL of a place.
    /// - Parameters:
    ///   - file: a path, absolute or relative to the folder the program was started in.
    ///   - line: from 1.
    ///   - column: from 1.
    func address(file: String, line: Int, column: Int) -> String {
        link.address(path: file.hasPrefix("/") ? file : "\(folder)/\(file)", line: line, column: column)
    }
}
