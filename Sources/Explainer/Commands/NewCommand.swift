import ArgumentParser
import SystemPackage
import CLibrary

/// `explainer new`: writes the content of a small whole explainer, to be changed into one's own.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write the content of a small explainer to start from.")

    @Argument(help: "The folder to make; it may be there already if it is empty.")
    var directory: String

    func run() throws {
        let console = Console()
        do throws(Starter.Failure) {
            try Starter.write(to: FilePath(directory))
        } catch {
            console.fail(error.description)
            throw error.isUsage ? ExitStatus.usage : ExitStatus.machine
        }
        console.result("Wrote a small explainer to \(directory). Build it with: explainer build --content \(directory)")
    }
}
