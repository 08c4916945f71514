#if PageChecks
internal import CGumbo
#endif

/// The attributes of an element, where the parser keeps them: read while the page is walked, and copied only when asked for.
struct HTMLAttributes {
    #if PageChecks
    private let list: GumboVector

    init(_ list: GumboVector) { self.list = list }

    private subscript(_ index: Int) -> UnsafePointer<GumboAttribute>? {
        list.data[index].map { UnsafePointer($0.assumingMemoryBound(to: GumboAttribute.self)) }
    }
    #endif

    /// The value of an attribute, character references decoded; `nil` where there is none of the name.
    subscript(_ name: StaticString) -> String? { bytes(of: name).map { String(cString: $0) } }

    /// Whether there is an attribute of a name.
    func has(_ name: StaticString) -> Bool { bytes(of: name) != nil }

    /// Whether an attribute has a value.
    func has(_ name: StaticString, _ value: StaticString) -> Bool {
        bytes(of: name).map { Self.isEqual($0, value) } ?? false
    }

    /// Shows the attributes of some names that are there, in the order written.
    func each(of names: [StaticString], _ show: (_ name: StaticString, _ value: String) -> Void) {
        #if PageChecks
        for index in 0..<Int(list.length) {
            guard let attribute = self[index]?.pointee, let name = names.first(where: { Self.isEqual(attribute.name, $0) }) else { continue }
            show(name, String(cString: attribute.value))
        }
        #endif
    }

    private func bytes(of name: StaticString) -> UnsafePointer<CChar>? {
        #if PageChecks
        for index in 0..<Int(list.length) {
            guard let attribute = self[index] else { continue }
            if Self.isEqual(attribute.pointee.name, name) { return attribute.pointee.value }
        }
        #endif
        return nil
    }

    private static func isEqual(_ text: UnsafePointer<CChar>, _ other: StaticString) -> Bool {
        let other = UnsafeRawPointer(other.utf8Start).assumingMemoryBound(to: CChar.self)
        var index = 0
        while text[index] == other[index] {
            if text[index] == 0 { return true }
            index += 1
        }
        return false
    }
}
