internal import Bytes
internal import Hypertext

/// An element of MathML.
struct MathElement: Equatable {
    /// What stands in an element.
    enum Content: Equatable {
        case element(MathElement)
        case text(String)
    }

    let name: String
    /// The attributes, in the order in which they are written.
    var attributes: [(name: String, value: String)]
    var content: [Content]

    /// The elements right below it.
    var children: [MathElement] {
        content.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The text right below it.
    var text: String {
        content.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    static func == (first: MathElement, second: MathElement) -> Bool {
        first.name == second.name && first.content == second.content
            && first.attributes.elementsEqual(second.attributes) { $0.name == $1.name && $0.value == $1.value }
    }

    /// The elements that a page may have of MathML: no links, no scripts, nothing of HTML.
    static let names: Set<String> = [
        "math", "semantics", "annotation", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msup", "msub", "msubsup",
        "munder", "mover", "munderover", "mmultiscripts", "mprescripts", "none", "mtable", "mtr", "mtd", "mstyle", "mpadded", "mphantom",
        "menclose",
    ]

    /// The attributes that are kept; a page has no `style`, and the names of MathML's space are HTML's own.
    static let attributeNames: Set<String> = [
        "display", "encoding", "mathvariant", "stretchy", "form", "fence", "separator", "accent", "accentunder", "columnalign", "rowspacing",
        "columnspacing", "columnlines", "rowlines", "linethickness", "minsize", "maxsize", "width", "height", "depth", "lspace", "rspace",
        "voffset", "displaystyle", "scriptlevel", "notation", "movablelimits", "largeop", "symmetric", "alttext", "numalign", "denomalign",
    ]

    /// Writes the element as HTML.
    func write(to out: inout [UInt8]) {
        out += "<\(name)".utf8
        for (name, value) in attributes {
            out += " \(name)=\"".utf8
            Escaping.appendText(value, to: &out)
            out.append(UInt8(ascii: "\""))
        }
        out.append(UInt8(ascii: ">"))
        for part in content {
            switch part {
            case .element(let element): element.write(to: &out)
            case .text(let text): Escaping.appendText(text, to: &out)
            }
        }
        out += "</\(name)>".utf8
    }
}
