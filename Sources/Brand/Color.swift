/// A colour of the sRGB space, eight bits a channel.
public struct Color: Sendable, Hashable {
    /// The shares of red, green and blue.
    public let red: UInt8, green: UInt8, blue: UInt8

    /// A colour by its shares.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// A colour as CSS writes it in hexadecimal: `#0a5866`, or `#fff` for `#ffffff`; `nil` for anything else.
    public init?(hex: some StringProtocol) {
        guard hex.utf8.first == UInt8(ascii: "#") else { return nil }
        let digits = hex.dropFirst()
        guard digits.utf8.count == 3 || digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let number = UInt32(digits, radix: 16)
        else { return nil }
        self.init(digits.utf8.count == 6 ? number : ((number >> 8) * 0x110000) | ((number >> 4 & 15) * 0x1100) | ((number & 15) * 0x11))
    }

    /// A colour by its number: `0x0a5866`.
    package init(_ number: UInt32) {
        self.init(red: UInt8(number >> 16 & 255), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
    }

    /// The colour as CSS writes it, in lower case: `#0a5866`.
    public var hex: String {
        let digits = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    static let black = Color(0), white = Color(0xffffff)

    /// The colour with a share of another, channel by channel as sRGB encodes them. Whole numbers only: the same on any machine.
    /// - Parameter share: how much of the other, in 255ths.
    func mixed(with other: Color, _ share: Int) -> Color {
        func mix(_ one: UInt8, _ other: UInt8) -> UInt8 { UInt8((Int(one) * (255 - share) + Int(other) * share + 127) / 255) }
        return Color(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// How bright the colour is, from 0 to 1. Source: WCAG 2.2, definition of relative luminance.
    public var luminance: Double { 0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue) }

    /// The contrast with another colour, from 1 to 21. Source: WCAG 2.2, definition of contrast ratio.
    public func contrast(with other: Color) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        if value <= 0.04045 { return value / 12.92 }
        // To the power of 2.4 by operations that IEEE 754 rounds the same everywhere, which it does not ask of `pow`.
        let base = (value + 0.055) / 1.055
        return base * base * fifthRoot(base * base)
    }

    /// The fifth root of a number between 0 and 1, by Newton's method.
    private static func fifthRoot(_ number: Double) -> Double {
        var root = 1.0
        for _ in 0..<40 {
            let fourth = root * root * root * root
            root = (4 * root + number / fourth) / 5
        }
        return root
    }
}
