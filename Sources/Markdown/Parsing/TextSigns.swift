internal import Bytes

/// What a text may have by the signs in it, so that most are not searched for what few have.
struct TextSigns {
    /// Whether `[!` stands in it, with which alerts start.
    private(set) var hasAlerts = false
    /// Whether `<!-` stands in it, with which comments start.
    private(set) var hasComments = false
    /// Whether `{#` stands in it, with which ids of headings start.
    private(set) var hasNames = false
    /// Whether `[^` stands in it, with which notes start.
    private(set) var hasNotes = false

    /// A text that is asked for none of them.
    init() {}

    init(of text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { text in
            var index = 0
            while true {
                index = text.index(from: index) { $0.marks(of: "!") | $0.marks(of: "{") | $0.marks(of: "^") }
                guard index < text.count else { return }
                let before = index > 0 ? text[index - 1] : 0
                let after = index + 1 < text.count ? text[index + 1] : 0
                switch text[index] {
                case UInt8(ascii: "{"): hasNames = hasNames || after == UInt8(ascii: "#")
                case UInt8(ascii: "^"): hasNotes = hasNotes || before == UInt8(ascii: "[")
                default:
                    hasAlerts = hasAlerts || before == UInt8(ascii: "[")
                    hasComments = hasComments || (before == UInt8(ascii: "<") && after == UInt8(ascii: "-"))
                }
                index += 1
            }
        }
    }
}
