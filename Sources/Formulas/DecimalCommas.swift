/// Keeps a number with a decimal comma one number on its way through a program that knows decimal points alone.
///
/// `1{,}5` is one in every language, as TeX sets it without a blank; in a language with decimal commas `1,5` is one as well, while a
/// list has a blank after its comma, `1, 5`, as LaTeX's package icomma has it. The comma travels as digits.
struct DecimalCommas {
    /// The digits that a comma travels as; no number of a text has them.
    private static let digits = "90817263544536271809"

    /// The TeX as the program is given it.
    let tex: String
    /// Whether a comma travels in it.
    private let isUsed: Bool

    /// - Parameters:
    ///   - tex: the TeX as its author wrote it.
    ///   - isBare: whether a comma between two digits alone is a decimal comma.
    init(_ tex: String, isBare: Bool) {
        guard tex.utf8.contains(UInt8(ascii: ",")), !tex.contains(Self.digits) else {
            (self.tex, isUsed) = (tex, false)
            return
        }
        let bytes = Array(tex.utf8)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index].isDigit else {
                out.append(bytes[index])
                index += 1
                continue
            }
            let braced = Self.numbers(in: bytes, from: index, parted: Array("{,}".utf8))
            let bare = Self.numbers(in: bytes, from: index, parted: [UInt8(ascii: ",")])
            let isOne = !Self.isScript(bytes, index) && (braced.count > 1 || (isBare && bare.count == 2 && !Self.isListed(bytes, index)))
            let numbers = braced.count > 1 ? braced : bare
            let end = numbers.last?.upperBound ?? index + 1
            if isOne {
                out += numbers.map { bytes[$0] }.joined(separator: Array(Self.digits.utf8))
            } else {
                out += bytes[index..<end]
            }
            index = end
        }
        self.tex = String(decoding: out, as: UTF8.self)
        isUsed = out != bytes
    }

    /// A text that the program has written, with its commas.
    func restored(_ text: String) -> String {
        guard isUsed, text.utf8.count > Self.digits.utf8.count else { return text }
        return text.split(separator: Self.digits, omittingEmptySubsequences: false).joined(separator: ",")
    }

    /// The runs of digits from a byte on that a sign alone parts.
    private static func numbers(in bytes: [UInt8], from start: Int, parted sign: [UInt8]) -> [Range<Int>] {
        var numbers: [Range<Int>] = []
        var start = start
        while true {
            var end = start
            while end < bytes.count, bytes[end].isDigit { end += 1 }
            numbers.append(start..<end)
            let next = end + sign.count
            guard next < bytes.count, bytes[next].isDigit, bytes[end...].starts(with: sign) else { return numbers }
            start = next
        }
    }

    /// Whether a sign stands before a number after which TeX takes its first digit alone.
    private static func isScript(_ bytes: [UInt8], _ start: Int) -> Bool {
        start > 0 && (bytes[start - 1] == UInt8(ascii: "_") || bytes[start - 1] == UInt8(ascii: "^"))
    }

    /// Whether a number is an index, as in `x_{1,2}`, which are listed without blanks.
    private static func isListed(_ bytes: [UInt8], _ start: Int) -> Bool {
        start > 1 && bytes[start - 1] == UInt8(ascii: "{") && bytes[start - 2] == UInt8(ascii: "_")
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
