/// The files of a site by whose they are, folded as a disk that knows no case would: nothing else can stand where one
/// does, nor below it, nor have the name of a directory that one is in.
struct TakenPaths {
    private var files: [String: String] = [:]
    private var directories: [String: String] = [:]
    private let reserved: ReservedNames

    /// Notes a file, or a directory that is wholly somebody's. Who comes first has it.
    /// - Parameters:
    ///   - path: the path below the site's root.
    ///   - owner: whose it is, in an author's words.
    mutating func take(_ path: String, for owner: String) {
        let path = path.lowercased()
        if files[path] == nil { files[path] = owner }
        for directory in Self.directories(above: path) where directories[directory] == nil { directories[directory] = owner }
    }

    /// Whose the place of a file is; `nil` where it is free.
    func owner(of file: String) -> String? {
        let file = file.lowercased()
        if reserved.hasNumberedFile(file.prefix { $0 != "/" }) { return "a file of the site itself" }
        return files[file] ?? directories[file] ?? Self.directories(above: file).lazy.compactMap { files[$0] }.first
    }

    private static func directories(above path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }
}

extension TakenPaths {
    /// What stands where a topic is published, but for its aliases.
    /// - Parameters:
    ///   - topic: the topic, or the front page of a library as one.
    ///   - neighbours: the topics below the front page of a library; `nil` for a topic.
    ///   - staticFiles: the files that are published as they are.
    ///   - reserved: the names that the site gives files of its own.
    init(of topic: TopicFiles, neighbours: [TopicFiles]?, staticFiles: [PublishedMedia] = [], reserved: ReservedNames) {
        self.reserved = reserved
        for media in staticFiles { take(media.path.text, for: "'\(media.file.path)'") }
        let path = topic.path
        for (file, path) in topic.published {
            take(path.file, for: "the page of '\(file.name)'")
            guard path.file != path.text else { continue }
            for name in reserved.filesBesidePages { take(path.appending(name).text, for: "a file beside the page of '\(file.name)'") }
        }
        if path == .root {
            for name in reserved.rootFiles { take(name, for: "a file of the site itself") }
        }
        for directory in reserved.directories { take(path.appending(directory).text, for: "what stands in '\(directory)/'") }
        guard let neighbours else {
            for page in ReservedNames.topicPages {
                take(path.appending(page + "/index.html").text, for: "a page of every topic")
                for name in reserved.filesBesidePages { take(path.appending("\(page)/\(name)").text, for: "a page of every topic") }
            }
            return
        }
        for topic in neighbours { take(String(topic.path.text.dropLast()), for: "the topic in '\(topic.directory)'") }
    }
}
