import Foundation
import Testing

@testable import Templates

@Suite("Files of the theme as browsers get them")
struct CompactStyleSheetTests {
    @Test("Every rule of a style sheet is kept, whatever comments stand around it", arguments: [
        ("/* brand */ a { color: red; }\nb { top: 0 }", "a{color:red}b{top:0}\n"),
        ("a { color: red } /* one\ntwo */ b { top: 0 }", "a{color:red}b{top:0}\n"),
        ("a { --x: /* none */ 1px; }", "a{--x:1px}\n"),
        ("/*! by   A */ a { top: 0 }", "/*! by   A */ a{top:0}\n"),
        ("a/**/b { top: 0 }", "a b{top:0}\n"),
        ("a { content: \"/* no comment; { } */\" }", "a{content:\"/* no comment; { } */\"}\n"),
        ("a { content: \"\\\"\"; }\nb { top: 0 }", "a{content:\"\\\"\"}b{top:0}\n"),
        ("a { background: url(x/*y.png) }", "a{background:url(x/*y.png)}\n"),
        ("a { background: url( \"x y.png\" ) }", "a{background:url( \"x y.png\" )}\n"),
    ])
    func rules(sheet: String, expected: String) {
        #expect(String(decoding: CompactStyleSheet.bytes(of: Array(sheet.utf8)), as: UTF8.self) == expected)
    }

    @Test("White space that selectors and values need stays", arguments: [
        ("a :hover , b:is(c, d) > e { margin: 0  auto }", "a :hover,b:is(c,d) > e{margin:0 auto}\n"),
        ("@media (min-width: 4rem) and (hover: none) { a { top: calc(1px + 2%) } }", "@media (min-width: 4rem) and (hover: none){a{top:calc(1px + 2%)}}\n"),
        (".a .b\n.c { top: 0 }", ".a .b .c{top:0}\n"),
        ("a { font: 1em/1.2 a, \"b c\" !important; }", "a{font:1em/1.2 a,\"b c\" !important}\n"),
    ])
    func whiteSpace(sheet: String, expected: String) {
        #expect(String(decoding: CompactStyleSheet.bytes(of: Array(sheet.utf8)), as: UTF8.self) == expected)
    }

    @Test("A script loses comments and indentation, and nothing of its strings, templates and expressions", arguments: [
        ("  a(); // one\n  // two\n\n  b();\n", "a();\nb();\n"),
        ("a /* one */ + b /* two\nthree */ c()", "a + b\nc()\n"),
        ("x = \"// no comment\"; y = '/* neither */'", "x = \"// no comment\"; y = '/* neither */'\n"),
        ("x = `a\n  // text ${ f({ b: `c // d` }) } /* text */`; // end", "x = `a\n  // text ${ f({ b: `c // d` }) } /* text */`;\n"),
        ("x = y.replace(/\"[/*]\\//g, '') / 2; // half", "x = y.replace(/\"[/*]\\//g, '') / 2;\n"),
        ("return /'/.test(x)", "return /'/.test(x)\n"),
        ("a = b / c / d // e", "a = b / c / d\n"),
    ])
    func script(script: String, expected: String) {
        #expect(String(decoding: CompactScript.bytes(of: Array(script.utf8)), as: UTF8.self) == expected)
    }
}

@Suite("The theme in the preview")
struct PreviewedThemeTests {
    @Test("Its files, read from the directory of templates, are those that a build publishes")
    func sameAssets() {
        let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../templates/Assets").standardizedFileURL
        var read: [String] = []
        let previewed = StandardTheme().reading { name in
            read.append(name)
            return (try? Data(contentsOf: directory.appending(path: name))).map { [UInt8]($0) }
        }
        #expect(read == ["explainer.css", "timelines.css", "figures.css", "library.css", "edition.css", "explainer.js", "search.js", "icon.svg"])
        #expect(previewed.assets.map(\.name) == StandardTheme().assets.map(\.name))
        #expect(previewed.assets.map(\.bytes) == StandardTheme().assets.map(\.bytes))
    }

    @Test("A file that is edited takes the place of the one that is built in, and the others stay")
    func edited() {
        let previewed = StandardTheme().reading { $0 == "explainer.css" ? Array("a { top: 0 }".utf8) : nil }
        #expect(String(decoding: previewed.assets[0].bytes, as: UTF8.self).contains("a{top:0}"))
        #expect(String(decoding: previewed.assets[0].bytes, as: UTF8.self).contains("#card-1"))
        #expect(previewed.assets.dropFirst().map(\.bytes) == StandardTheme().assets.dropFirst().map(\.bytes))
    }
}
