import Foundation
@testable import Content
import Testing

/// Images of three by two red dots, as ImageMagick writes them.
enum RealImage {
    static let png = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQMAAACnuvRZAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABlBMVEX/AAD///9BHTQRAAAAAWJLR0QB/wIt3gAAAAd0SU1FB+oLGQQYKwhkcoUAAAAMSURBVAjXY2BgYAAAAAQAASc0JwoAAAAldEVYdGRhdGU6Y3JlYXRlADIwMjYtMTEtMjVUMDQ6MjQ6NDMrMDA6MDBGEa33AAAAJXRFWHRkYXRlOm1vZGlmeQAyMDI2LTExLTI1VDA0OjI0OjQzKzAwOjAwN0wVSwAAAABJRU5ErkJggg=="
    static let jpeg = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAACAAMDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAHCf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ADoDFU3/2Q=="
    static let gif = "R0lGODlhAwACAPAAAP8AAAAAACH5BAAAAAAALAAAAAADAAIAAAIChF8AOw=="
    static let webP = "UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoDAAIAAgA0JaACdLoB+AADsAD+8MQL/yC5YXXI1/8gP+QH/ID/+PIAAAA="
    static let losslessWebP = "UklGRhwAAABXRUJQVlA4TA8AAAAvAkAAAAcQ/Y/+ByKi/wEA"
    static let avif = "AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAHAAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAAADAAAAAgAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAACRtZGF0EgAKBRgEKwIQMhEYAAooooQAALATVl9ApOsM/A=="

    static let all = [png, jpeg, gif, webP, losslessWebP, avif].compactMap { Data(base64Encoded: $0) }.map { [UInt8]($0) }
}

@Suite("Real pictures")
struct RealImageTests {
    @Test("Each says its size")
    func sizes() {
        #expect(RealImage.all.count == 6)
        for image in RealImage.all { #expect(ImageSize(of: image) == ImageSize(width: 3, height: 2)) }
    }

    @Test("Cut off anywhere, each says its size or none")
    func truncated() {
        for image in RealImage.all {
            for length in 0..<image.count {
                let size = ImageSize(of: Array(image[..<length]))
                #expect(size == nil || size == ImageSize(width: 3, height: 2))
            }
        }
    }

    @Test("With any byte changed, none is misread as larger than a picture may be")
    func damaged() {
        for image in RealImage.all {
            for index in image.indices {
                for value in [0, 0x7F, 0x80, 0xFF] as [UInt8] {
                    var damaged = image
                    damaged[index] = value
                    guard let size = ImageSize(of: damaged) else { continue }
                    #expect((1...100_000).contains(size.width) && (1...100_000).contains(size.height))
                }
            }
        }
    }

    @Test("A JPEG says its size behind metadata of several segments and fill bytes")
    func metadata() throws {
        let image = RealImage.all[1]
        let segment: [UInt8] = [0xFF, 0xE2, 0xFF, 0xFF] + [UInt8](repeating: 0xC0, count: 0xFFFD)
        let whole = image[..<2] + segment + segment + segment + [0xFF, 0xFF, 0xFF] + image[2...]
        #expect(ImageSize(of: Array(whole)) == ImageSize(width: 3, height: 2))
    }

    @Test("An AVIF that is shown on its side is as wide as it is high")
    func turned() throws {
        let image = RealImage.all[5]
        let turn: [UInt8] = [0, 0, 0, 9] + Array("irot".utf8) + [1]
        let start = try #require(image.firstRange(of: Array("ispe".utf8))).lowerBound - 4
        #expect(ImageSize(of: Array(image[..<start] + turn + image[start...])) == ImageSize(width: 2, height: 3))
    }
}
