internal import CLibrary
internal import FileSystem
internal import SystemPackage

/// Runs a program to its end.
enum ProgramRun {
    /// - Parameters:
    ///   - arguments: the program's path, then its arguments.
    ///   - variables: what is set in its environment beside what is set in this one.
    ///   - log: the path of the file that takes what it says.
    /// - Returns: its exit status; `nil` where it cannot be started or a signal ended it.
    static func status(of arguments: [String], setting variables: [String: String], log: String) -> Int32? {
        do throws(Errno) {
            // What it says of errors goes where the rest goes.
            return try ChildProcess(
                arguments, environment: environment(setting: variables), output: .newFile(log), errors: .descriptor(STDOUT_FILENO)
            ).wait()
        } catch {
            return nil
        }
    }

    private static func environment(setting variables: [String: String]) -> [String] {
        var all: [String] = []
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if variables[String(text.prefix { $0 != "=" })] == nil { all.append(text) }
            next += 1
        }
        return all + variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }
}
