import PageChecks

extension SiteInspection {
    /// Takes files, then those once more that have to tell of links which lead nowhere, as `check` does.
    /// - Parameters:
    ///   - followers: the paths of pages whose content has mistakes.
    ///   - awaited: the paths of pages that could not be made.
    func look(at files: [(String, String)], followers: Set<String> = [], awaiting awaited: [String] = []) -> Result {
        for (path, text) in files { take(Array(text.utf8), at: path, followsMistakes: followers.contains(path)) }
        let links = brokenLinks(awaiting: awaited)
        for (path, text) in files where links.pages.contains(path) { links.take(Array(text.utf8), at: path) }
        return result(with: links)
    }
}
