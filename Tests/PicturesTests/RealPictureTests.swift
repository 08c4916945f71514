import Foundation
import Pictures
import Testing

/// Pictures of three by two red dots, as ImageMagick writes them.
enum RealPicture {
    static let png = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQMAAACnuvRZAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABlBMVEX/AAD///9BHTQRAAAAAWJLR0QB/wIt3gAAAAd0SU1FB+oLGQQYKwhkcoUAAAAMSURBVAjXY2BgYAAAAAQAASc0JwoAAAAldEVYdGRhdGU6Y3JlYXRlADIwMjYtMTEtMjVUMDQ6MjQ6NDMrMDA6MDBGEa33AAAAJXRFWHRkYXRlOm1vZGlmeQAyMDI2LTExLTI1VDA0OjI0OjQzKzAwOjAwN0wVSwAAAABJRU5ErkJggg=="
    static let jpeg = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAACAAMDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAHCf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ADoDFU3/2Q=="
    static let gif = "R0lGODlhAwACAPAAAP8AAAAAACH5BAAAAAAALAAAAAADAAIAAAIChF8AOw=="
    static let webP = "UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoDAAIAAgA0JaACdLoB+AADsAD+8MQL/yC5YXXI1/8gP+QH/ID/+PIAAAA="
    static let losslessWebP = "UklGRhwAAABXRUJQVlA4TA8AAAAvAkAAAAcQ/Y/+ByKi/wEA"
    static let avif = "AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAHAAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAAADAAAAAgAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAACRtZGF0EgAKBRgEKwIQMhEYAAooooQAALATVl9ApOsM/A=="

    static let all = [png, jpeg, gif, webP, losslessWebP, avif].compactMap { Data(base64Encoded: $0) }.map { [UInt8]($0) }
}

@Suite("Real pictures")
struct RealPictureTests {
    @Test("Each says its size")
    func sizes() {
        #expect(RealPicture.all.count == 6)
        for picture in RealPicture.all { #expect(PictureSize(of: picture) == PictureSize(width: 3, height: 2)) }
    }

    @Test("Cut off anywhere, each says its size or none")
    func truncated() {
        for picture in RealPicture.all {
            for length in 0..<picture.count {
                let size = PictureSize(of: Array(picture[..<length]))
                #expect(size == nil || size == PictureSize(width: 3, height: 2))
            }
        }
    }

    @Test("With any byte changed, none is misread as larger than a picture may be")
    func damaged() {
        for picture in RealPicture.all {
            for index in picture.indices {
                for value in [0, 0x7F, 0x80, 0xFF] as [UInt8] {
                    var damaged = picture
                    damaged[index] = value
                    guard let size = PictureSize(of: damaged) else { continue }
                    #expect((1...100_000).contains(size.width) && (1...100_000).contains(size.height))
                }
            }
        }
    }

    @Test("A JPEG says its size behind metadata of several segments and fill bytes")
    func metadata() throws {
        let picture = RealPicture.all[1]
        let segment: [UInt8] = [0xFF, 0xE2, 0xFF, 0xFF] + [UInt8](repeating: 0xC0, count: 0xFFFD)
        let whole = picture[..<2] + segment + segment + segment + [0xFF, 0xFF, 0xFF] + picture[2...]
        #expect(PictureSize(of: Array(whole)) == PictureSize(width: 3, height: 2))
    }

    @Test("An AVIF that is shown on its side is as wide as it is high")
    func turned() throws {
        let picture = RealPicture.all[5]
        let turn: [UInt8] = [0, 0, 0, 9] + Array("irot".utf8) + [1]
        let start = try #require(picture.firstRange(of: Array("ispe".utf8))).lowerBound - 4
        #expect(PictureSize(of: Array(picture[..<start] + turn + picture[start...])) == PictureSize(width: 2, height: 3))
    }
}
