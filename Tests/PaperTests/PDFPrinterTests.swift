import Foundation
@testable import Paper
import SiteFixtures
import Testing

@Suite("Topics as PDF")
struct PDFPrinterTests {
    private static let files = [
        PDFPrinter.File(path: "one/print/index.html", bytes: Array("<p>Page</p>".utf8)), PDFPrinter.File(path: "assets/a.css", bytes: Array("p { }".utf8)),
    ]

    /// Prints with a script that stands in for a program.
    private static func pdf(_ script: String, name: String = "weasyprint") throws -> Result<String, PDFPrinter.Failure> {
        let directory = try TestDirectories.make()
        defer { try? FileManager.default.removeItem(at: directory) }
        let program = directory.appending(path: name)
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        let printer = PDFPrinter(path: "/nowhere:\(directory.path)")
        do throws(PDFPrinter.Failure) {
            return .success(String(decoding: try printer.pdf(of: "one/print/index.html", with: files, day: "2026-05-04"), as: UTF8.self))
        } catch {
            return .failure(error)
        }
    }

    @Test("The program is given the page with the files beside it, and what it writes is the PDF")
    func printed() throws {
        let script = "for last; do :; done; shift 4; (printf '%%PDF-1.7 '; cat \"$1\" \"${1%one/*}assets/a.css\"; printf ' %s' $SOURCE_DATE_EPOCH) >\"$last\""
        #expect(try Self.pdf(script) == .success("%PDF-1.7 <p>Page</p>p { } 1777852800"))
    }

    @Test("Chromium's days are those of the content")
    func dated() throws {
        let script = """
            for argument; do case "$argument" in --print-to-pdf=*) output=${argument#*=};; esac; done
            printf "%%PDF-1.4 /CreationDate (D:20261129163242+00'00') /ModDate (D:20261129163242+00'00')" >"$output"
            """
        #expect(try Self.pdf(script, name: "chromium") == .success("%PDF-1.4 /CreationDate (D:20260504000000+00'00') /ModDate (D:20260504000000+00'00')"))
    }

    @Test("Chromium's parts have the same numbers each time, in their order")
    func numbered() throws {
        let script = { (first: Int, second: Int) in
            """
            for argument; do case "$argument" in --print-to-pdf=*) output=${argument#*=};; esac; done
            printf '%%PDF-1.4 /ID (node0000\(second)) /ID (node0000\(first)) /Headers [(node0000\(second))] (node1) (node)' >"$output"
            """
        }
        for (first, second) in [(4711, 4712), (8990, 8999)] {
            #expect(try Self.pdf(script(first, second), name: "chromium")
                == .success("%PDF-1.4 /ID (node00000002) /ID (node00000001) /Headers [(node00000002)] (node1) (node)"))
        }
    }

    @Test("A program that fails says why, in its last line")
    func refused() throws {
        guard case .failure(.refused(let program, let reason)) = try Self.pdf("echo loading; echo 'no such font' >&2; exit 3") else {
            return #expect(Bool(false), "it did not fail")
        }
        #expect(program == "weasyprint" && reason == "it ended with 3: no such font")
    }

    @Test("A file that is no PDF is none")
    func noPDF() throws {
        #expect(try Self.pdf("for last; do :; done; echo text >\"$last\"") == .failure(.refused(program: "weasyprint", reason: "it ended with 0")))
    }

    @Test("Without a program there is no PDF")
    func missing() {
        #expect(throws: PDFPrinter.Failure.missing) {
            _ = try PDFPrinter(path: "/nowhere").pdf(of: "one/print/index.html", with: Self.files, day: "2026-05-04")
        }
    }

    @Test("Days are counted from 1970", arguments: [("1970-01-01", 0), ("2000-02-29", 951_782_400), ("2026-05-04", 1_777_852_800), ("1900-01-01", 0)])
    func seconds(day: String, seconds: Int) { #expect(PDFPrinter.seconds(of: day) == seconds) }
}
