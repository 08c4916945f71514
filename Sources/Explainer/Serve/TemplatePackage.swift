import Build
import FileSystem
import PageChecks
import Preview
import Site

/// The package that this program was built from, where its templates can be changed while they are looked at.
struct TemplatePackage: Sendable {
    /// Why templates cannot be followed.
    struct Unavailable: Error {
        let reason: String
    }

    /// The folder with `Package.swift`.
    let folder: String
    /// The program in its build folder.
    let program: String
    /// `debug` or `release`, as it was built.
    let configuration: String

    /// Looks for the package around the build folder that this program lies in.
    init() throws(Unavailable) {
        guard let program = RunningProgram.path else { throw Unavailable(reason: "the system does not tell where this program is") }
        let names = program.split(separator: "/")
        guard let build = names.lastIndex(of: ".build"), names.count > build + 2 else {
            throw Unavailable(reason: "this program is not in the build folder of a package")
        }
        folder = "/" + names[..<build].joined(separator: "/")
        guard Self.isThere("\(folder)/Package.swift"), Self.isThere("\(folder)/templates/ExplainerTheme.swift") else {
            throw Unavailable(reason: "there is no Package.swift with templates in \(folder)")
        }
        guard RunningProgram.isOnPath("swift") else { throw Unavailable(reason: "there is no Swift on this machine's path") }
        self.program = program
        configuration = String(names[names.count - 2])
    }

    /// The folders whose changes make another program.
    var sourceFolders: [String] { ["\(folder)/templates", "\(folder)/Sources"] }

    /// The theme with its style sheet and other files as they are on the disk now.
    var theme: any Theme { ThemeInUse.theme.reading { FileText.read("\(folder)/templates/\($0)") } }

    /// Whether a change of a file in the templates is one of the theme's own files, which are read and not built in.
    func isAsset(_ path: String) -> Bool { ThemeInUse.theme.assets.contains { $0.name == path } }

    /// Builds the program anew.
    func build() async -> BuildOutcome {
        guard let outcome = await ChildProcess.run(command) else { return .failed([CompilerMessage("swift cannot be started")]) }
        return outcome.status == 0 ? .built : .failed(CompilerMessage.errors(in: outcome.output))
    }

    /// Builds as this program was built: with other options everything would be built again, and not only the templates.
    private var command: [String] {
        if configuration == "release", Self.isThere("\(folder)/\(Self.releaseScript)") {
            return ["sh", "-c", "cd \"$0\" && exec sh \(Self.releaseScript) swift \"$@\"", folder] + traits
        }
        return ["swift", "build", "--package-path", folder, "--configuration", configuration, "--product", "explainer"] + traits
    }

    private var traits: [String] { SiteInspection.isAvailable ? [] : ["--disable-default-traits"] }

    private static let releaseScript = "scripts/build-release.sh"

    private static func isThere(_ path: String) -> Bool { FileText.read(path) != nil }
}

/// How building the program ended.
enum BuildOutcome: Sendable {
    case built
    case failed([CompilerMessage])
}
