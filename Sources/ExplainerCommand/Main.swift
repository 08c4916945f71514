import ArgumentParser
import Markdown

/// The command `explainer`.
@main
struct CommandLineTool: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explainer",
        abstract: "Publishes a folder of Markdown as a website that explains a topic.",
        subcommands: [BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self],
        defaultSubcommand: nil)

    static func main() async {
        if CommandLine.arguments.dropFirst().first == ParsingTrial.argument { exit(withError: ExitCode(TrialChild.run())) }
        await main(nil)
    }
}
