#if PageChecks
internal import CGumbo
#endif

/// The attributes of an element, where the parser keeps them: read while the page is walked, and copied only when asked for.
struct HTMLAttributes {
    /// Those of them that rules ask for.
    let names: HTMLAttributeSet
    #if PageChecks
    private let list: GumboVector
    private let page: UnsafePointer<AbridgedPage>

    /// - Parameter page: the page they stand on.
    init(_ list: GumboVector, on page: UnsafePointer<AbridgedPage>) {
        (self.list, self.page) = (list, page)
        var names: HTMLAttributeSet = []
        for index in 0..<Int(list.length) {
            if let name = Self.name(at: index, in: list) { names.insert(name) }
        }
        self.names = names
    }

    /// Whether each value that a sign stands for is of an attribute that may be abridged, and where the next run is.
    /// - Parameter runs: how many runs were met so far.
    func meet(_ runs: inout Int) -> Bool {
        for index in 0..<Int(list.length) {
            guard let attribute = Self.attribute(at: index, in: list), let value = attribute.pointee.value,
                value[0] == CChar(bitPattern: page.pointee.sign), value[0] != 0
            else { continue }
            guard value[1] == 0, let name = Self.name(at: index, in: list), HTMLAttributeSet.abridged.contains(name), runs < page.pointee.runs.count,
                page.pointee.runs[runs].sign == place(of: attribute)
            else { return false }
            runs += 1
        }
        return true
    }

    /// Where in the abridged page a value is, without its quote.
    private func place(of attribute: UnsafePointer<GumboAttribute>) -> Int? {
        guard let start = page.pointee.bytes.baseAddress, let value = attribute.pointee.original_value.data else { return nil }
        return UnsafeRawPointer(value) - UnsafeRawPointer(start) + 1
    }

    private static func attribute(at index: Int, in list: GumboVector) -> UnsafePointer<GumboAttribute>? {
        list.data[index].map { UnsafePointer($0.assumingMemoryBound(to: GumboAttribute.self)) }
    }

    private static func name(at index: Int, in list: GumboVector) -> HTMLAttribute? {
        guard let attribute = attribute(at: index, in: list), let name = attribute.pointee.name else { return nil }
        return HTMLAttributeNames.all.attribute(UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self))
    }
    #endif

    /// Which bytes of the page some bytes that the parser was given are.
    func original(_ range: Range<Int>) -> Range<Int> {
        #if PageChecks
        page.pointee.original(range.lowerBound)..<page.pointee.original(range.upperBound)
        #else
        range
        #endif
    }

    /// The value of an attribute, character references decoded; `nil` where there is none of the name.
    subscript(_ name: HTMLAttribute) -> String? { bytes(of: name).map { String(decoding: $0, as: UTF8.self) } }

    /// Whether there is an attribute of a name.
    func has(_ name: HTMLAttribute) -> Bool { names.contains(name) }

    /// Whether an attribute has a value.
    func has(_ name: HTMLAttribute, _ value: String) -> Bool {
        bytes(of: name).map { $0.elementsEqual(value.utf8) } ?? false
    }

    /// Shows the attributes of some names that are there, in the order written.
    func each(of wanted: HTMLAttributeSet, _ show: (_ name: HTMLAttribute, _ value: String) -> Void) {
        guard !names.isDisjoint(with: wanted) else { return }
        #if PageChecks
        for index in 0..<Int(list.length) {
            guard let name = Self.name(at: index, in: list), wanted.contains(name), let value = value(at: index) else { continue }
            show(name, String(decoding: value, as: UTF8.self))
        }
        #endif
    }

    /// The bytes of a value.
    func bytes(of name: HTMLAttribute) -> UnsafeBufferPointer<UInt8>? {
        guard names.contains(name) else { return nil }
        #if PageChecks
        for index in 0..<Int(list.length) where Self.name(at: index, in: list) == name { return value(at: index) }
        #endif
        return nil
    }

    #if PageChecks
    private func value(at index: Int) -> UnsafeBufferPointer<UInt8>? {
        guard let attribute = Self.attribute(at: index, in: list), let value = attribute.pointee.value else { return nil }
        if value[0] != 0, value[0] == CChar(bitPattern: page.pointee.sign), let place = place(of: attribute) {
            return UnsafeBufferPointer(rebasing: page.pointee.whole[page.pointee.runs[page.pointee.run(at: place)].range])
        }
        let start = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
        var count = 0
        while start[count] != 0 { count += 1 }
        return UnsafeBufferPointer(start: start, count: count)
    }
    #endif
}
