internal import Content
internal import Diagnostics
package import Site

extension SiteSession {
    /// Up to how many changed topics are read at once; of more, those that somebody asks for.
    static let mostReadAtOnce = 8

    /// Brings the site up to date with its directory.
    /// - Parameter paths: the files and directories that have changed, relative to the content directory; `nil` for any.
    package func update(_ paths: [String]?) async -> SessionUpdate {
        var changed = Set((paths ?? []).compactMap { reader.catalog.listedTopic(of: $0)?.path.text })
        var removed: Set<String> = []
        var isAll = paths == nil
        let shownEverywhere = Set((reader.brand.sources + reader.namedFiles + [reader.image?.media.file].compactMap(\.self)).map(\.path))
        let isOnEveryPage = paths?.contains(where: shownEverywhere.contains) == true
        if isAll || isOnEveryPage || paths?.allSatisfy(reader.catalog.holdsFile) == false {
            let catalog = rescan()
            changed.formUnion(catalog.changed)
            removed = catalog.removed
            isAll = isAll || catalog.isContextChanged
        } else if paths?.contains(where: { path in reader.catalog.front?.published.contains { $0.file.path == path } == true }) == true {
            readLibraryAgain()
        }
        if isAll { changed = Set(order) }
        forget(changed.union(removed))
        changed.forEach(markChanged)
        if changed.count <= Self.mostReadAtOnce {
            for key in changed.sorted() { _ = await files(of: key) }
        }
        let saved = (paths ?? []).compactMap { reader.catalog.published(at: $0)?.path }
        let shown = changed.filter { topics[$0]?.isHeld == false }.union(removed)
        return SessionUpdate(
            pages: isAll ? .all : .some(below: shown.sorted().map(PagePath.init), at: reader.catalog.isLibrary ? [.root] : []),
            edited: saved.first(where: \.isPage), media: saved.filter { !$0.isPage }, report: report, isComplete: isComplete)
    }

    /// Takes files of the theme that have changed.
    package func update(_ theme: any Theme) {
        self.theme = theme
        generation += 1
        builder = SiteBuilder(reader, theme: theme, programs: options.programs)
        forget(Set(order))
        order.forEach(markChanged)
        standing = PlannedFile.index(builder.shared.standingFiles)
    }

    /// Whether every topic has been read since it changed.
    package var isComplete: Bool { unread.isEmpty }

    private func markChanged(_ key: String) {
        guard topics[key] != nil else { return }
        topics[key]?.markChanged()
        unread.insert(key)
    }

    /// What listing the directory and reading the settings again has shown.
    private struct Survey {
        var changed: Set<String> = []
        var removed: Set<String> = []
        /// Whether something has changed that is on every page.
        var isContextChanged = false
    }

    private func rescan() -> Survey {
        let (former, formerTopics) = (reader, topics)
        reader = options.reader(keeping: former.settings, for: theme)
        builder = SiteBuilder(reader, theme: theme, programs: options.programs)
        generation += 1
        standing = PlannedFile.index(builder.shared.standingFiles)
        readLibraryAgain()

        var catalog = Survey()
        (topics, order) = ([:], [])
        for files in reader.catalog.topics where topics[files.path.text] == nil {
            let key = files.path.text
            order.append(key)
            topics[key] = formerTopics[key]?.with(files) ?? TopicState(files)
            if formerTopics[key]?.files.hasSameFiles(as: files) != true { catalog.changed.insert(key) }
        }
        for (key, state) in formerTopics where topics[key] == nil {
            catalog.removed.insert(key)
            faulty.remove(key)
            unread.remove(key)
            if let anchors = state.result?.anchors { verifier.remove(anchors.keys) }
        }
        // What linked to a file that is there no longer, or to none that was there, may be right or wrong now.
        let moved = catalog.changed.union(catalog.removed)
        for (key, state) in topics where !state.linkedTopics.isDisjoint(with: moved) || state.hasBrokenLinks {
            catalog.changed.insert(key)
        }
        catalog.isContextChanged = reader.settings != former.settings || reader.catalog.isLibrary != former.catalog.isLibrary
            || reader.image?.image != former.image?.image || reader.brand != former.brand || reader.texts != former.texts
        return catalog
    }

    private func readLibraryAgain() {
        if let anchors = library?.anchors { verifier.remove(anchors.keys) }
        library = reader.readLibrary()
        if library.map({ !fails($0.report) }) != false || shownLibrary == nil { shownLibrary = library }
        if let anchors = library?.anchors { verifier.add(anchors) }
    }

    /// Forgets the files made from topics, and those that name all topics.
    private func forget(_ keys: Set<String>) {
        let isForgotten = { [self] (path: String) in topicKey(of: path).map(keys.contains) ?? true }
        cache.removeAll(where: isForgotten)
        for path in pageReports.keys.filter(isForgotten) { pageReports[path] = nil }
        shared = [:]
    }
}

extension PagePath {
    /// Whether a page stands here rather than an image or download.
    fileprivate var isPage: Bool { text.isEmpty || text.hasSuffix("/") }
}
