internal import CLibrary
internal import FileSystem
internal import SystemPackage

/// Prints pages to PDF with a program that is installed: WeasyPrint, which writes PDF/UA, else Chromium.
///
/// The same page has the same bytes with the same release of the program: days come from the content, none from the clock.
package struct PDFPrinter: Sendable {
    /// Why there is no PDF.
    package enum Failure: Error, Sendable, Hashable {
        /// No program that prints is installed.
        case missing
        /// The program ends with a mistake, and says why.
        case refused(program: String, reason: String)
        /// The files for the program cannot be written, or its own cannot be read.
        case noRoom(String)
    }

    /// A file that a page needs, by its path from where all of them stand.
    package struct File: Sendable {
        package let path: String
        package let bytes: [UInt8]

        /// - Parameters:
        ///   - path: where it stands, without `..` and without a `/` at its start.
        ///   - bytes: what it holds.
        package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
    }

    /// The programs that print, the best first.
    private static let programs = ["weasyprint", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]

    private let program: (name: String, path: String)?

    /// - Parameter path: the directories in which programs are looked for, with `:` between them; those of the shell where it is `nil`.
    package init(path: String? = nil) {
        let path = path ?? getenv("PATH").map { String(cString: $0) } ?? ""
        let directories = path.split(separator: ":")
        let known = Self.programs.flatMap { name in directories.map { (name: name, path: "\($0)/\(name)") } }
        program = known.first { access($0.path, X_OK) == 0 }
    }

    /// A page as PDF.
    /// - Parameters:
    ///   - page: the path of its file.
    ///   - files: the page and what it shows.
    ///   - day: when it was last changed, in ISO 8601.
    package func pdf(of page: String, with files: [File], day: String) throws(Failure) -> [UInt8] {
        guard let program else { throw .missing }
        let directory: PrintingDirectory
        do throws(Errno) {
            directory = try PrintingDirectory()
            for file in files { try directory.write(file.bytes, to: file.path) }
        } catch {
            throw .noRoom(error.description)
        }
        let (input, output, log) = ("\(directory.path)/\(page)", "\(directory.path)/.explainer.pdf", "\(directory.path)/.explainer.log")
        let arguments = program.name == "weasyprint"
            ? [program.path, "--pdf-variant", "pdf/ua-1", "--encoding", "utf-8", input, output]
            : Self.chromium(program.path, input, output, profile: "\(directory.path)/.explainer.profile")
        // Fonts that are put into the file carry a day as well.
        let status = ProgramRun.status(of: arguments, setting: ["SOURCE_DATE_EPOCH": String(Self.seconds(of: day))], log: log)
        var reason = status.map { "it ended with \($0)" } ?? "it could not be run"
        do throws(Errno) {
            // What the program says last is why it ends.
            let said = String(decoding: try PrintingDirectory.read(log), as: UTF8.self)
            if let last = said.split(whereSeparator: \.isNewline).last { reason += ": \(last)" }
            if status == 0 {
                let made = try PrintingDirectory.read(output)
                if made.starts(with: "%PDF-".utf8) { return Self.numbered(Self.dated(made, day)) }
            }
        } catch {
            reason += ", and left no file (\(error.description))"
        }
        throw .refused(program: program.name, reason: reason)
    }

    /// Chromium asks no host, keeps nothing and writes no date and URL on the pages.
    private static func chromium(_ program: String, _ input: String, _ output: String, profile: String) -> [String] {
        // Its sandbox cannot be set up for the administrator, who is the only user in many containers.
        (geteuid() == 0 ? [program, "--no-sandbox"] : [program]) + [
            "--headless", "--disable-gpu", "--user-data-dir=\(profile)", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
            "--generate-pdf-document-outline", "--print-to-pdf=\(output)", "file://\(input)",
        ]
    }

    /// A file with the day of its content in place of that of its making, which Chromium writes without being asked.
    static func dated(_ file: [UInt8], _ day: String) -> [UInt8] {
        var file = file
        let digits = Array((day.filter(\.isNumber) + "000000").utf8)
        guard digits.count == 14 else { return file }
        for key in ["/CreationDate (D:", "/ModDate (D:"] {
            for range in file.ranges(of: Array(key.utf8)) where range.upperBound + digits.count <= file.count {
                file.replaceSubrange(range.upperBound..<range.upperBound + digits.count, with: digits)
            }
        }
        return file
    }

    /// A file with its parts numbered from 1: Chromium numbers them as it comes to them, which differs from one time to the next. Their
    /// order stays, as they stand sorted in a tree.
    static func numbered(_ file: [UInt8]) -> [UInt8] {
        let places = file.ranges(of: Array("(node".utf8)).map(\.upperBound).filter { start in
            start + digits < file.count && file[start + digits] == UInt8(ascii: ")") && file[start..<start + digits].allSatisfy(isDigit)
        }
        let numbers = Set(places.map { Array(file[$0..<$0 + digits]) }).sorted { $0.lexicographicallyPrecedes($1) }
        let ranks = Dictionary(numbers.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        var numbered = file
        for start in places {
            let written = Array(String(ranks[Array(file[start..<start + digits])] ?? 0).utf8)
            numbered.replaceSubrange(start..<start + digits, with: [UInt8](repeating: UInt8(ascii: "0"), count: digits - written.count) + written)
        }
        return numbered
    }

    /// How many digits Chromium's numbers of parts have.
    private static let digits = 8

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// The seconds from 1970 to the start of a day.
    static func seconds(of day: String) -> Int {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return 0 }
        // Years that start in March, so that a leap day is the last of its year.
        let (month, year) = ((parts[1] + 9) % 12, parts[0] - (parts[1] < 3 ? 1 : 0))
        let days = 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + parts[2] - 1
        return max(0, days - 719_468) * 86_400
    }
}
