package import Content
package import Markdown
internal import Site

/// What a live session makes its site of.
package struct SessionOptions: Sendable {
    /// The content folder's path.
    package var root: String
    /// Whether drafts are shown.
    package var includesDrafts: Bool
    /// Stands in for the `base-url` of the settings.
    package var baseURL: BaseURL?
    /// What is asked for beside what the settings ask for.
    package var outputs: OutputFormats
    /// Whether warnings keep a page from being shown, as they keep it from being published.
    package var isStrict: Bool
    /// How to try a text that may be costly to parse; such texts are refused where it is `nil`.
    package var trial: ParsingTrial?
    /// Looks at the content while it is read.
    package var inspector: (any ContentInspector)?

    /// - Parameter root: the content folder's path.
    package init(
        root: String, includesDrafts: Bool = false, baseURL: BaseURL? = nil, outputs: OutputFormats = [], isStrict: Bool = false,
        trial: ParsingTrial? = nil, inspector: (any ContentInspector)? = nil
    ) {
        self.root = root
        self.includesDrafts = includesDrafts
        self.baseURL = baseURL
        self.outputs = outputs
        self.isStrict = isStrict
        self.trial = trial
        self.inspector = inspector
    }

    /// Lists the folder and reads its settings.
    /// - Parameter settings: stand in for those in the folder while they have mistakes.
    func reader(keeping settings: SiteSettings?) -> ContentReader {
        ContentReader(
            root: root, includesDrafts: includesDrafts, baseURL: baseURL, outputs: outputs, formerSettings: settings, trial: trial,
            inspector: inspector)
    }
}
