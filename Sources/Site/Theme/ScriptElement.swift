internal import Bytes
public import Content
public import Hypertext

extension Page {
    /// The element that loads a script which the site asks for. Its attributes are those that the settings may give.
    public func element(for script: SiteScript) -> HTML {
        var bytes = Array("<script src=\"".utf8)
        func add(_ text: String) { Escaping.appendText(text, to: &bytes) }
        switch script.origin {
        case .file(let path): add(reference(to: path))
        case .url(let url, _): add(url)
        }
        bytes.append(UInt8(ascii: "\""))
        if let integrity = script.integrity {
            bytes += " integrity=\"".utf8
            add(integrity)
            bytes += "\" crossorigin=\"anonymous\"".utf8
        }
        for attribute in script.attributes {
            bytes += " \(attribute.name)=\"".utf8
            add(attribute.value)
            bytes.append(UInt8(ascii: "\""))
        }
        // One that may come in any order need not wait.
        let waits = !script.attributes.contains { $0.name == "async" }
        return HTML(verbatim: bytes + "\(waits ? " defer" : "")></script>\n".utf8)
    }
}
