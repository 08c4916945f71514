/// How large an image is shown, read from the head of its file.
package struct ImageSize: Sendable, Hashable {
    /// In CSS pixels.
    package let width: Int
    /// In CSS pixels.
    package let height: Int

    package init?(width: Int, height: Int) {
        guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
        self.width = width
        self.height = height
    }

    /// The size of a PNG, JPEG, GIF, WebP, AVIF or SVG image.
    /// - Parameter bytes: the file.
    /// - Returns: `nil` for other files, damaged ones, and SVG that says no size.
    package init?(of bytes: [UInt8]) {
        let reader = ByteReader(bytes: bytes)
        let size =
            reader.png ?? reader.gif ?? reader.jpeg ?? reader.webP ?? reader.avif ?? SVGSize(bytes)?.size
        guard let size else { return nil }
        self = size
    }
}
