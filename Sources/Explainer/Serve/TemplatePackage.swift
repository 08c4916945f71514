import Build
import FileSystem
import PageChecks
import Preview
import Site
import CLibrary

/// The package that this program was built from, where its templates can be changed while they are looked at: this one, or that of
/// a theme of one's own.
struct TemplatePackage: Sendable {
    /// Why templates cannot be followed.
    struct Unavailable: Error {
        let reason: String
    }

    /// The directory with `Package.swift`.
    let directory: String
    /// The program in its build directory.
    let program: String
    /// `debug` or `release`, as it was built.
    let configuration: String
    /// The directories whose changes make another program.
    let sourceDirectories: [String]
    /// The names of the files that the theme reads, rather than having them built in.
    private let assetNames: Set<String>

    /// Looks for the package around the build directory that this program lies in.
    init() throws(Unavailable) {
        guard let program = RunningProgram.path else { throw Unavailable(reason: "the path of this program is unknown") }
        let names = program.split(separator: "/")
        guard let build = names.lastIndex(of: ".build"), names.count > build + 2 else {
            throw Unavailable(reason: "this program is not in the build directory of a package")
        }
        directory = "/" + names[..<build].joined(separator: "/")
        sourceDirectories = ["\(directory)/templates", "\(directory)/Sources"].filter(Self.isThere)
        guard Self.isThere("\(directory)/Package.swift"), !sourceDirectories.isEmpty else {
            throw Unavailable(reason: "there is no Package.swift with sources in \(directory)")
        }
        guard RunningProgram.isOnPath("swift") else { throw Unavailable(reason: "'swift' is not on the PATH") }
        self.program = program
        configuration = String(names[names.count - 2])
        var assetNames: Set<String> = []
        _ = ThemeInUse.theme.reading {
            assetNames.insert($0)
            return nil
        }
        self.assetNames = assetNames
    }

    /// The theme with its style sheet and other files as they are on the disk now.
    var theme: any Theme {
        let directories = SourceDirectories(below: sourceDirectories)
        return ThemeInUse.theme.reading(directories.read)
    }

    /// Whether a change of a file in the sources is one of the theme's own files, which are read and not built in.
    func isAsset(_ path: String) -> Bool { assetNames.contains(String(path.split(separator: "/").last ?? "")) }

    /// Builds the program anew.
    func build() async -> BuildOutcome {
        guard let outcome = await ChildProcess.run(command) else { return .failed([CompilerMessage("swift cannot be started")]) }
        return outcome.status == 0 ? .built : .failed(CompilerMessage.errors(in: outcome.output))
    }

    /// Builds as this program was built: with other options everything would be built again, and not only the templates.
    private var command: [String] {
        if configuration == "release", Self.isThere("\(directory)/\(Self.releaseScript)") {
            return ["sh", "-c", "cd \"$0\" && exec sh \(Self.releaseScript) swift \"$@\"", directory] + traits
        }
        let product = String(program.split(separator: "/").last ?? "explainer")
        return ["swift", "build", "--package-path", directory, "--configuration", configuration, "--product", product] + traits
    }

    /// The traits are those of this package: one with a theme of its own names them where it depends on it.
    private var traits: [String] {
        SiteInspection.isAvailable || !Self.isThere("\(directory)/templates/StandardTheme.swift") ? [] : ["--disable-default-traits"]
    }

    private static let releaseScript = "scripts/build-release.sh"

    private static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

/// How building the program ended.
enum BuildOutcome: Sendable {
    case built
    case failed([CompilerMessage])
}
