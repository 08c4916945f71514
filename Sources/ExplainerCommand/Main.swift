import ArgumentParser

/// The command `explainer`.
@main
struct CommandLineTool: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explainer",
        abstract: "Publishes a folder of Markdown as a website that explains a topic.",
        subcommands: [BuildCommand.self, CheckCommand.self, NewCommand.self],
        defaultSubcommand: nil)
}
