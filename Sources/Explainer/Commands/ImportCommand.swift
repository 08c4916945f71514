import ArgumentParser
import Bibliography
import Content
import Diagnostics
import Fixes
import SourceImport
import SystemPackage

/// `explainer import`: makes sources of a bibliography that another program wrote.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Add the works of a bibliography (.bib, .ris, CSL) to a topic's sources.",
        discussion: "BibTeX, RIS and EndNote's XML are converted by pandoc, which must be installed. Sources that the topic already has are not changed.")

    @Argument(help: ArgumentHelp("The bibliography.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The directory with the content.", valueName: "directory"))
    var content = "content"

    @Option(help: ArgumentHelp("The topic of a library, by its directory's name.", valueName: "name"))
    var topic: String?

    @Option(name: .customLong("pandoc"), help: ArgumentHelp("The pandoc to convert with; by default the one on the PATH.", valueName: "path"))
    var pandocPath: String?

    func run() async throws {
        let console = Console()
        let (directory, name) = try target(on: console)
        let bytes: [UInt8]
        do throws(ImportFile.Failure) { bytes = try ImportFile.read(file, atMost: ReferenceList.maximumSize) } catch {
            console.fail(error.description)
            throw ExitStatus.usage
        }
        guard let format = ImportFormat(name: file, bytes) else {
            console.fail("'\(file)' is not a known kind of bibliography; its name should end in .bib, .ris, .xml, .json or .yaml")
            throw ExitStatus.usage
        }
        let works = try await works(of: bytes, as: format, on: console)
        try add(works, from: bytes, as: format, to: name, in: directory, on: console)
    }

    /// The directory of the topic, and the name of its file of sources.
    private func target(on console: Console) throws -> (directory: FilePath, name: String) {
        let catalog = ContentCatalog(of: content)
        if let failure = catalog.failure {
            console.fail("the content directory '\(content)' cannot be read: \(failure); name it with --content")
            throw ExitStatus.usage
        }
        let names = catalog.topics.map { String($0.directory.dropLast()) }
        let found = catalog.isLibrary ? catalog.topics.first { String($0.directory.dropLast()) == topic } : catalog.topics.first
        guard let found else {
            console.fail(
                topic.map { "there is no topic '\($0)'" } ?? "'\(content)' is a library: name the topic that gets the works with --topic")
            if !names.isEmpty { console.note("its topics: \(names.sorted().prefix(20).joined(separator: ", "))") }
            throw ExitStatus.usage
        }
        return (FilePath(content).pushing(FilePath(found.directory)), found[.sources]?.name ?? "sources.yaml")
    }

    /// The works that the file holds, converted where they have to be.
    private func works(of bytes: [UInt8], as format: ImportFormat, on console: Console) async throws -> [Reference] {
        var list = SourceText(path: file, bytes: bytes)
        if format != .csl {
            do throws(Pandoc.Failure) {
                let (converted, warnings) = try await Pandoc(path: pandocPath).cslJSON(of: file, as: format)
                list = SourceText(path: file, bytes: converted)
                for warning in warnings { console.note("pandoc: \(warning)") }
            } catch {
                console.fail(message(for: error, format))
                throw ExitStatus.machine
            }
        }
        var report = DiagnosticReport()
        let works = ReferenceList.load(list, into: &report)
        for finding in report.findings where finding.severity > .note {
            let place = format == .csl ? "\(file):\(finding.location.line ?? 1): " : ""
            console.note("\(place)\(finding.message)\(finding.help.map { "; \($0)" } ?? "")")
        }
        for key in works.faultyKeys.sorted() { console.note("'\(key)' is skipped, as it is not a valid source") }
        return works.sources
    }

    private func add(
        _ works: [Reference], from bytes: [UInt8], as format: ImportFormat, to name: String, in directory: FilePath, on console: Console
    ) throws {
        let target = ContentDirectory(directory.string)
        var report = DiagnosticReport()
        let path = directory.appending(name).string
        do {
            let old = try target.contents(of: name, atMost: ReferenceList.maximumSize).map { SourceText(path: path, bytes: $0) }
            let present = old.map { ReferenceList.load($0, into: &report) } ?? .empty
            let (new, known) = present.parting(works)
            for (work, other) in known {
                console.note(other.id == work.id ? "'\(work.id)' exists already, and is not changed" : "'\(work.id)' exists already, as '\(other.id)'")
            }
            tellLosses(ImportLosses(of: ImportRecord.records(of: bytes, as: format), in: works), format, on: console)
            guard !new.isEmpty else { return console.result("Nothing new in \(file): \(path) is unchanged") }
            try target.write(try ReferenceList.adding(new, to: old), to: name, replacing: old?.bytes)
            console.result("Added \(new.count) work\(new.count == 1 ? "" : "s") to \(path), such as [@\(new[0].id)]")
        } catch let error as FixError {
            console.fail("'\(path)' \(error.description)")
            throw ExitStatus.machine
        } catch let error as ReferenceList.AddingFailure {
            console.fail(
                error == .unreadable ? "'\(path)' has mistakes; fix them first, 'explainer check' names them"
                    : "'\(path)' cannot be added to automatically; write it as a list, each work starting with '- id:'")
            throw ExitStatus.contentErrors
        }
    }

    private func tellLosses(_ losses: ImportLosses, _ format: ImportFormat, on console: Console) {
        for entry in losses.entries {
            console.note("\(file):\(entry.line): could not read \(entry.key.map { "'\($0)'" } ?? "this entry")")
        }
        for field in losses.fields {
            console.note(
                "\(file):\(field.first.line): '\(field.name)' was lost in the conversion"
                    + (field.count == 1 ? "" : ", nor that of \(field.count - 1) further entr\(field.count == 2 ? "y" : "ies")"))
        }
    }

    private func message(for failure: Pandoc.Failure, _ format: ImportFormat) -> String {
        switch failure {
        case .missing:
            "\(format.name) is converted by pandoc, which is not installed\(pandocPath.map { " at '\($0)'" } ?? ""): "
                + "install it with 'apt install pandoc', 'brew install pandoc' or from pandoc.org, or export CSL YAML from your program"
        case .tooOld(let version):
            "pandoc \(version) does not read \(format.name); \(format.firstPandoc) and later do: get one from pandoc.org, "
                + "or with 'pip install pypandoc_binary', and name it with --pandoc"
        case .refused(let reason): "pandoc cannot read '\(file)': \(reason)"
        }
    }
}
