internal import Diagnostics

extension MarkdownRenderer {
    /// Writes what a block starts or ends with.
    mutating func visitBlock(_ node: Node, _ isEntering: Bool) -> Bool {
        switch node.kind {
        case .paragraph:
            if isEntering, !options.isPlain, let image = node.captionedImage {
                figure(image)
                return false
            }
            if isEntering, !options.isPlain, node.isCaption {
                takeCaption(node)
                return false
            }
            paragraph(node, isEntering)
        case .heading: return heading(node, isEntering)
        case .quote: quote(node, isEntering)
        case .list: list(node, isEntering)
        case .item: item(node, isEntering)
        case .codeBlock: codeBlock(node)
        case .formulaBlock: formula(node)
        case .htmlBlock: htmlBlock(node)
        case .rule:
            out.startLine()
            out.append(options.isPlain ? "<hr />\n" : "<hr>\n")
        case .table, .tableRow, .tableCell: tablePart(node, isEntering)
        default: break
        }
        return true
    }

    private mutating func paragraph(_ node: Node, _ isEntering: Bool) {
        if !isEntering { separateWords() }
        if node.isTaskLead { termBarriers += isEntering ? 1 : -1 }
        let list = node.parent?.parent
        if let list, list.kind == .list, list.isTightList {
            if !isEntering, !options.isPlain, node.isTaskLead { out.append("</label>") }
            return
        }
        if isEntering {
            out.startLine()
            out.append("<p>")
        } else {
            if plainBackReferences != nil, node.next == nil, node.parent?.kind == .noteDefinition {
                out.append(" ")
                _ = takePlainBackReferences()
            }
            out.append("</p>\n")
        }
    }

    private mutating func heading(_ node: Node, _ isEntering: Bool) -> Bool {
        // The title of the page has level one.
        let level = options.isPlain ? node.headingLevel : max(2, node.headingLevel)
        let digit = UInt8(ascii: "0") + UInt8(level)
        termBarriers += isEntering ? 1 : -1
        if isEntering {
            out.startLine()
            out.append("<h")
            out.append(digit)
            if !options.isPlain {
                if node.headingLevel == 1 {
                    report.add(
                        .secondTitle, "a heading of level one, which is the page's title", at: source.location(wholeLine: line),
                        help: "write it with two signs: '## …'")
                }
                let text = node.plainText
                let id = self.heading(text, named: headingNames.isEmpty ? nil : headingNames[node.pointer], line: line)
                outline.append(MarkdownHeading(level: level, id: id, text: text, line: line))
                out.append(" id=\"")
                out.append(escaping: id.utf8, apostrophes: true)
                out.append("\"")
            }
            out.append(">")
        } else {
            out.append("</h")
            out.append(digit)
            out.append(">\n")
            // The link to a heading stands beside it, and its sign is the style sheet's: neither is part of its words.
            if !options.isPlain, let entry = outline.last {
                add(options.theme.headingAnchor(HeadingAnchor(
                    id: entry.id, text: entry.text, level: entry.level, label: options.words.linkToHeading)))
            }
            separateWords()
        }
        return true
    }

    /// Writes a quote, or one of GitHub's alerts: a box with a word over it that says what it is.
    private mutating func quote(_ node: Node, _ isEntering: Bool) {
        out.startLine()
        guard !options.isPlain, let alert = node.alert else {
            return out.append(isEntering ? "<blockquote>\n" : "</blockquote>\n")
        }
        guard isEntering else { return out.append("</div>\n") }
        out.append("<div class=\"alert alert-")
        out.append(contentsOf: alert.name.utf8)
        out.append("\" role=\"note\">\n<p class=\"label\">")
        out.append(escaping: (options.words.alerts[alert] ?? alert.name).utf8, apostrophes: true)
        out.append("</p>\n")
    }

    private mutating func list(_ node: Node, _ isEntering: Bool) {
        guard isEntering else {
            out.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
            return
        }
        out.startLine()
        if !node.isOrderedList {
            out.append("<ul>\n")
        } else if node.listStart == 1 {
            out.append("<ol>\n")
        } else {
            out.append("<ol start=\"")
            out.append(number: node.listStart)
            out.append("\">\n")
        }
    }

    private mutating func item(_ node: Node, _ isEntering: Bool) {
        guard isEntering else {
            out.append("</li>\n")
            return
        }
        out.startLine()
        guard node.isTask else { return out.append("<li>") }
        if options.isPlain {
            out.append(node.isChecked ? "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> " : "<li><input type=\"checkbox\" disabled=\"\" /> ")
        } else if node.firstChild?.isTaskLead == true, node.parent?.isTightList == true {
            out.append(node.isChecked ? "<li class=\"task\"><label><input type=\"checkbox\" checked disabled> " : "<li class=\"task\"><label><input type=\"checkbox\" disabled> ")
        } else {
            out.append("<li class=\"task\"><input type=\"checkbox\"")
            if node.isChecked { out.append(" checked") }
            out.append(" disabled aria-label=\"")
            out.append(escaping: (node.isChecked ? options.words.done : options.words.notDone).utf8, apostrophes: true)
            out.append("\"> ")
        }
    }

    private mutating func codeBlock(_ node: Node) {
        out.startLine()
        let info = node.fenceInfo.prefix { !$0.isBlank }
        if !options.isPlain, !info.isEmpty, figure(node, of: info) { return }
        out.append(options.isPlain ? "<pre><code" : "<pre tabindex=\"0\"><code")
        if !info.isEmpty {
            out.append(" class=\"language-")
            out.append(escaping: info, apostrophes: !options.isPlain)
            out.append("\"")
        }
        out.append(">")
        out.append(escaping: node.literal, apostrophes: !options.isPlain)
        out.append("</code></pre>\n")
    }

    private mutating func htmlBlock(_ node: Node) {
        out.startLine()
        if options.isPlain {
            append(rawHTML: node.literal)
        } else if node.isDirective {
            keywords += node.keywords
        } else {
            reportRawHTML(node)
            out.append("<pre class=\"raw\">")
            out.append(escaping: node.literal, apostrophes: true)
            out.append("</pre>")
        }
        out.startLine()
    }

    func reportedHTML(_ literal: UnsafeBufferPointer<UInt8>) -> String {
        String(String(decoding: literal, as: UTF8.self).prefix { !$0.isNewline })
    }

    mutating func reportRawHTML(_ node: Node) {
        guard !node.literal.starts(with: "<!--".utf8) else {
            return report.add(
                .visibleComment, "readers would see this comment", at: location(of: reportedHTML(node.literal), for: .visibleComment),
                help: "delete it, or keep it in the front matter as '# …'")
        }
        report.add(
            .rawHTML, "HTML is shown as text", at: location(of: reportedHTML(node.literal), for: .rawHTML),
            help: RawTag(node.literal).advice)
    }
}

extension Node {
    /// Whether the node is the first paragraph of a task, which the check box is the box of.
    var isTaskLead: Bool { kind == .paragraph && previous == nil && parent?.isTask == true }
}
