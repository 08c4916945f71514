import Foundation
import Publication
import SiteFixtures
import Testing

@Suite("An output directory")
struct OutputDirectoryTests {
    /// The reason for which a directory is refused.
    private func reason(_ path: String, protecting protected: [String] = [], outside content: String? = nil) -> String? {
        do throws(PublicationError) {
            _ = try OutputDirectory(path, protecting: protected, outside: content)
            return nil
        } catch {
            guard case .refusedDirectory(_, let reason, _) = error else { return "\(error)" }
            return reason
        }
    }

    @Test("Directories that are not ours are refused by name")
    func foreignDirectories() throws {
        let sandbox = try Sandbox()
        try sandbox.write("letter", to: "documents/letter.txt")
        try sandbox.write("x", to: "file")
        try FileManager.default.createSymbolicLink(atPath: sandbox.path("link"), withDestinationPath: sandbox.path("documents"))
        try sandbox.write("not ours", to: "other/.explainer-site")
        #expect(reason(sandbox.path("documents")) == "holds files that were not published by Explainer")
        #expect(reason(sandbox.path("file")) == "is a file")
        #expect(reason(sandbox.path("link")) == "is a symbolic link")
        #expect(reason(sandbox.path("other")) == "has a '.explainer-site' that Explainer did not write")
        #expect(reason("/") != nil)
        #expect(reason(NSHomeDirectory()) != nil)
        #expect(reason(NSHomeDirectory() + "/..") != nil)
    }

    @Test("The content directory, what holds it and what leads to it by a detour are refused")
    func protectedDirectories() throws {
        let sandbox = try Sandbox()
        try sandbox.write("x", to: "project/content/site.yaml")
        let content = sandbox.path("project/content")
        #expect(reason(content, protecting: [content]) == "is the directory '\(content)' itself")
        #expect(reason(sandbox.path("project"), protecting: [content]) == "holds '\(content)'")
        #expect(reason(content + "/../../project", protecting: [content]) == "holds '\(content)'")
        #expect(reason(sandbox.path("project/public"), protecting: [content]) == nil)
        #expect(reason(content + "/media/public", protecting: [], outside: content) == "is inside of '\(content)'")
        #expect(!FileManager.default.fileExists(atPath: content + "/media"))
        #expect(reason(sandbox.path("project/new/deep/public"), protecting: [content], outside: content) == nil)
    }

    @Test("A file somebody added to a published site is named, not lost")
    func addedFile() throws {
        let sandbox = try Sandbox()
        try sandbox.publish(["index.html": "x"])
        try sandbox.write("example.org", to: "public/CNAME")
        #expect(reason(sandbox.output) == "holds files that were not published by Explainer: 'CNAME'")
        #expect(try sandbox.read("public/CNAME") == "example.org")
    }
}
