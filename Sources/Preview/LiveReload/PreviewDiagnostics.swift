/// The mistakes that the overlay shows over the last good page.
package struct PreviewDiagnostics: Sendable, Hashable {
    /// One mistake, in words ready to be shown.
    package struct Problem: Sendable, Hashable {
        /// Where it is, such as `content/faq.md:12:9`.
        package let place: String
        /// What it is, with its severity and code.
        package let message: String
        /// The line, and what stands under it; may be of several lines.
        package let excerpt: String?
        /// A URL that opens the place in the author's editor.
        package let editor: String?

        /// A mistake in words.
        package init(place: String, message: String, excerpt: String? = nil, editor: String? = nil) {
            self.place = place
            self.message = message
            self.excerpt = excerpt
            self.editor = editor
        }
    }

    /// What stands over them.
    package let heading: String
    /// The mistakes in the order shown.
    package let problems: [Problem]

    /// - Parameters:
    ///   - heading: such as `2 errors`.
    ///   - problems: in the order shown.
    package init(heading: String, problems: [Problem]) {
        self.heading = heading
        self.problems = problems
    }

    /// The mistakes as JSON, for the overlay's script.
    var json: String {
        let items = problems.map { problem in
            var fields = [("place", problem.place), ("message", problem.message)]
            if let excerpt = problem.excerpt { fields.append(("excerpt", excerpt)) }
            if let editor = problem.editor { fields.append(("editor", editor)) }
            return "{" + fields.map { "\"\($0)\":\(Self.quoted($1))" }.joined(separator: ",") + "}"
        }
        return "{\"heading\":\(Self.quoted(heading)),\"problems\":[\(items.joined(separator: ","))]}"
    }

    /// A string of JSON (RFC 8259, section 7), on one line.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
