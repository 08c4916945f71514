import Diagnostics
import Foundation
import SiteFixtures

/// A rule's example as a content directory. What text cannot show stands in it as a remark in parentheses.
enum ExampleSite {
    static func make(_ example: String) throws -> SiteDirectory {
        let directory = try SiteDirectory()
        for (path, content) in SiteDirectory.files(in: example) {
            let file = directory.root.appending(path: path)
            let remark = content.split(separator: "\n").last.map(String.init) ?? ""
            if remark == "(deleted)" {
                try directory.remove(path)
            } else if remark == "(no permission)" {
                try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
            } else if let match = remark.wholeMatch(of: /\(link to (.+)\)/) {
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: String(match.1))
            } else if let match = remark.wholeMatch(of: /\(bytes ([0-9A-F ]+)\)/) {
                try directory.write(Data(match.1.split(separator: " ").compactMap { UInt8($0, radix: 16) }), to: path)
            } else if let match = remark.wholeMatch(of: /\((?:filled up to )?([0-9,]+) bytes\)/) {
                let text = content.replacing(remark + "\n", with: "")
                let size = Int(match.1.replacing(",", with: "")) ?? 0
                try directory.write(text + String(repeating: " ", count: max(0, size - text.utf8.count)), to: path)
            } else if let match = remark.wholeMatch(of: /\(a line of ([0-9,]+) brackets\)/) {
                let count = Int(match.1.replacing(",", with: "")) ?? 0
                try directory.write("---\ntitle: A page\n---\n" + String(repeating: "[", count: count) + "\n", to: path)
            } else if let match = remark.wholeMatch(of: /\(([0-9,]+) headings\)/) {
                let count = Int(match.1.replacing(",", with: "")) ?? 0
                try directory.write("---\ntitle: A page\n---\n" + String(repeating: "## A\n\n", count: count), to: path)
            } else {
                try directory.write(content, to: path)
            }
        }
        return directory
    }
}
