import ArgumentParser
import Diagnostics
import Markdown

/// The command `explainer`.
struct CommandLineTool: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explainer",
        abstract: "Publishes a directory of Markdown as a website that explains a topic.",
        version: ProgramVersion.number,
        subcommands: [BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, ImportCommand.self],
        defaultSubcommand: nil)

    /// Runs the command that this process was started with. The parser's trials are this program, too: see ``ParsingTrial``.
    static func run() async {
        if CommandLine.arguments.dropFirst().first == ParsingTrial.argument { exit(withError: ExitCode(TrialChild().run())) }
        do {
            do {
                var command = try parseAsRoot()
                if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
            } catch {
                let status = exitCode(for: error)
                let text = fullMessage(for: error)
                // The help that was asked for is a result as any other.
                if !text.isEmpty { if status.isSuccess { Console().result(text) } else { Console().tell(text + "\n") } }
                try Console.requireWritten()
                exit(withError: status)
            }
            try Console.requireWritten()
        } catch {
            exit(withError: error)
        }
    }
}
