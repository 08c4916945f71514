import Bytes
import Testing

@Suite("Percent-encoding")
struct PercentEncodingTests {
    @Test("Two hexadecimal digits after a percent sign are a byte, and nothing else is", arguments: [
        ("a%20b", "a b"), ("%C3%A9", "é"), ("%c3%a9", "é"), ("%+5", "%+5"), ("%-1", "%-1"), ("100%", "100%"), ("%4", "%4"), ("%%41", "%A"), ("%zz%41", "%zzA"), ("", ""),
    ])
    func decodes(text: String, decoded: String) { #expect(PercentEncoding.decoded(text[...]) == decoded) }

    @Test("A path is encoded but for what stands in addresses as it is", arguments: [
        ("a/b-c_~!$&'()*+,;=:@", "a/b-c_~!$&'()*+,;=:@", true), ("é b", "%C3%A9%20b", false), ("%C3?#", "%25C3%3F%23", false), ("%C3%4?", "%C3%254%3F", true),
    ])
    func encodes(path: String, encoded: String, keepsEscapes: Bool) {
        #expect(PercentEncoding.ofPath(path.utf8, keepsEscapes: keepsEscapes) == encoded)
    }
}
