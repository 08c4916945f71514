internal import Content
internal import Publication
internal import Site

/// Hashes of what the parts of a site are made from: files by their names, sizes and times, settings, options, the program.
///
/// Where two builds have the same hash of a part, they make the same of it.
struct InputFingerprints: Sendable {
    private let catalog: ContentCatalog
    /// What every page depends on; `nil` where the program cannot tell itself from another.
    private let basis: ContentHash?
    /// When the files were listed, in nanoseconds since 1970.
    private let time: Int
    /// What pages may show of other topics than their own: names of files, and images. `nil` where an image may have
    /// changed unseen.
    private let neighbours: ContentHash?

    /// - Parameters:
    ///   - reader: what has been listed and read so far.
    ///   - program: which build of the program is running.
    ///   - time: when the files were listed; a change at that very moment may have gone unseen.
    init(_ reader: ContentReader, program: ContentHash?, time: Int) {
        catalog = reader.catalog
        self.time = time
        basis = program.map { program in
            var input = HashInput()
            input.add(program)
            input.add(reader.basis)
            return input.hash
        }
        var input = HashInput()
        let topics = catalog.topics
        let all = topics + [catalog.front].compactMap(\.self)
        for topic in all {
            for (file, path) in topic.published {
                input.add(file.path)
                input.add(path.text)
            }
        }
        let media = all.flatMap(\.media)
        for file in media { input.add(file.identity) }
        neighbours = media.allSatisfy { $0.identity.isSettled(at: time) } ? input.hash : nil
    }

    /// A hash of what a topic is made from; `nil` where that may have changed unseen.
    /// - Parameter looksBeyond: whether its pages name files of other topics.
    func hash(of topic: TopicFiles, looksBeyond: Bool) -> ContentHash? {
        guard let basis, !looksBeyond || neighbours != nil else { return nil }
        var input = HashInput()
        input.add(basis)
        if looksBeyond, let neighbours { input.add(neighbours) }
        return add(topic, to: &input) ? input.hash : nil
    }

    /// A hash of what the whole site is made from; `nil` where that may have changed unseen.
    var site: ContentHash? {
        guard let basis else { return nil }
        var input = HashInput()
        input.add(basis)
        if let front = catalog.front, !add(front, to: &input) { return nil }
        for media in catalog.staticFiles {
            guard media.file.identity.isSettled(at: time) else { return nil }
            input.add(media.file.path)
            input.add(media.file.identity)
        }
        for topic in catalog.topics where !add(topic, to: &input) { return nil }
        return input.hash
    }

    /// - Returns: whether no file may have changed unseen.
    private func add(_ topic: TopicFiles, to input: inout HashInput) -> Bool {
        for (file, path) in topic.published {
            guard file.identity.isSettled(at: time) else { return false }
            input.add(file.path)
            input.add(path.text)
            input.add(file.identity)
        }
        return true
    }
}

extension HashInput {
    fileprivate mutating func add(_ file: FileIdentity) {
        add(file.device)
        add(file.inode)
        add(file.size)
        add(file.modified)
        add(file.changed)
    }
}
