package import Content
package import Formulas
package import Markdown
internal import Site

/// What a live session makes its site of.
package struct SessionOptions: Sendable {
    /// The content directory's path.
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
    /// Sets formulas, where the settings ask for it.
    package var formulas: (any FormulaProgram)?
    /// Looks at the content while it is read.
    package var inspector: (any ContentInspector)?
    /// The directories of programs that print, with `:` between them; those of the shell where it is `nil`.
    package var programs: String?

    /// - Parameter root: the content directory's path.
    package init(
        root: String, includesDrafts: Bool = false, baseURL: BaseURL? = nil, outputs: OutputFormats = [], isStrict: Bool = false,
        trial: ParsingTrial? = nil, formulas: (any FormulaProgram)? = nil, inspector: (any ContentInspector)? = nil,
        programs: String? = nil
    ) {
        self.root = root
        self.includesDrafts = includesDrafts
        self.baseURL = baseURL
        self.outputs = outputs
        self.isStrict = isStrict
        self.trial = trial
        self.formulas = formulas
        self.inspector = inspector
        self.programs = programs
    }

    /// Lists the directory and reads its settings.
    /// - Parameters:
    ///   - settings: stand in for those in the directory while they have mistakes.
    ///   - theme: what the pages are made with.
    func reader(keeping settings: SiteSettings?, for theme: any Theme) -> ContentReader {
        ContentReader(
            root: root, includesDrafts: includesDrafts, baseURL: baseURL, outputs: outputs, formerSettings: settings, trial: trial,
            formulas: formulas, inspector: inspector, theme: theme.texts, reserved: .ofSite)
    }
}
