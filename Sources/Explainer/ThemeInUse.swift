internal import Hypertext
public import Site

/// Runs the command `explainer` with a theme, on the arguments that this process was started with.
///
/// A site of one's own is a package with one line in its `main.swift`: `await Explainer.main(theme: MyTheme())`.
/// - Parameter theme: what makes pages of content, in `build`, `check` and `serve` alike.
public func main(theme: some Theme) async {
    await ThemeInUse.$theme.withValue(theme) { await CommandLineTool.run() }
}

/// The theme that the program was started with. The argument parser makes the commands itself, so it cannot be handed to them.
enum ThemeInUse {
    @TaskLocal static var theme: any Theme = NoTheme()
}

/// Stands in until ``main(theme:)`` has named a theme.
private struct NoTheme: Theme {
    let assets: [ThemeAsset] = []

    func document(for page: Page) -> HTML { "" }
}
