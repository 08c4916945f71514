import CLibrary
import Content
import FileSystem
import Subprocess
import SystemPackage

/// Makes the copies of images that a site asks for, with programs of the machine, and keeps them with the content.
///
/// ImageMagick for photographs, as it turns them, keeps their colours and leaves out where they were taken; librsvg for drawings.
/// Both get their input by a pipe, so that no name of a file is read as something else.
struct ImageWorkshop {
    /// The content directory.
    let root: String

    /// What became of it.
    struct Outcome {
        /// How many copies were made.
        var made = 0
        /// Why others were not, each reason once.
        var failures: [String] = []

        fileprivate mutating func fail(_ reason: String) {
            if !failures.contains(reason) { failures.append(reason) }
        }
    }

    private enum Failure: Error {
        case missing(String)
        case refused(String)
    }

    /// Makes copies that are not there.
    func make(_ wanted: [ImageCopies.Wanted]) async -> Outcome {
        var outcome = Outcome()
        for copy in wanted {
            do throws(Failure) {
                let bytes = try await self.bytes(of: copy)
                try write(bytes, named: copy.name)
                outcome.made += 1
            } catch {
                switch error {
                case .missing(let program): outcome.fail("\(program) is not installed")
                case .refused(let reason): outcome.fail(reason)
                }
            }
        }
        return outcome
    }

    private func bytes(of copy: ImageCopies.Wanted) async throws(Failure) -> [UInt8] {
        switch copy.origin {
        case .image(let file, let width):
            let bytes = try await image(file, width: width)
            guard ImageCopies.isSound(bytes, width: width) else { throw .refused("ImageMagick could not make a copy of \(file.shownPath)") }
            return bytes
        case .drawing(let svg):
            let bytes = try await output(of: "rsvg-convert", ["--format", "png"], input: .string(svg), from: "librsvg")
            guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { throw .refused("rsvg-convert could not make a preview image") }
            return bytes
        }
    }

    /// Turned as it is to be seen first; then every profile but that of colours is left out.
    private func image(_ file: ContentFile, width: Int) async throws(Failure) -> [UInt8] {
        let isPNG = file.name.lowercased().hasSuffix(".png")
        let form = isPNG ? ["-define", "webp:lossless=true"] : ["-quality", "80"]
        let arguments = [
            "-limit", "time", "300", isPNG ? "png:-" : "jpeg:-", "-auto-orient", "-resize", "\(width)x", "+profile", "!icc,*", "-define", "webp:method=6",
        ] + form + ["webp:-"]
        let descriptor: FileDescriptor
        do { descriptor = try .open(FilePath(file.shownPath), .readOnly, options: .closeOnExec) } catch {
            throw .refused("'\(file.shownPath)' cannot be read: \(error)")
        }
        let program = RunningProgram.isOnPath("magick") ? "magick" : "convert"
        return try await output(
            of: program, arguments, input: .fileDescriptor(descriptor, closeAfterSpawningProcess: true), from: "ImageMagick")
    }

    /// The largest image that is taken, in bytes.
    private static let maximumSize = 64 << 20

    private func output(
        of program: String, _ arguments: [String], input: some InputProtocol, from product: String
    ) async throws(Failure) -> [UInt8] {
        guard RunningProgram.isOnPath(program) else { throw .missing(product) }
        do {
            let result = try await Subprocess.run(
                .name(program), arguments: Arguments(arguments), input: input, output: .bytes(limit: Self.maximumSize), error: .string(limit: 1 << 16))
            guard case .exited(0) = result.terminationStatus else {
                throw Failure.refused("\(product): \(result.standardError.split(separator: "\n").first ?? "it failed")")
            }
            return result.standardOutput
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .refused("\(product) cannot be run: \(error)")
        }
    }

    /// Writes a copy, whole or not at all.
    private func write(_ bytes: [UInt8], named name: String) throws(Failure) {
        let directory = FilePath(root).appending(ImageCopies.directory)
        if mkdir(directory.string, 0o755) != 0, errno != EEXIST { throw .refused("the directory '\(directory)' cannot be made: \(Errno(rawValue: errno))") }
        let (file, part) = (directory.appending(name), directory.appending("." + name))
        do {
            let descriptor = try FileDescriptor.open(
                part, .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: FilePermissions(rawValue: 0o644))
            _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
        } catch {
            throw .refused("'\(part)' cannot be written: \(error)")
        }
        guard rename(part.string, file.string) == 0 else { throw .refused("'\(file)' cannot be written: \(Errno(rawValue: errno))") }
    }
}
