extension QRCode {
    /// How many modules a side has with the light margin that readers ask for, four on each side.
    public var width: Int { size + 8 }

    /// The dark modules as the path of a drawing of that width.
    public var path: String {
        var path = ""
        for y in 0..<size {
            var x = 0
            while x < size {
                guard self[x, y] else {
                    x += 1
                    continue
                }
                let start = x
                while x < size, self[x, y] { x += 1 }
                path += "M\(start + 4) \(y + 4)h\(x - start)v1H\(start + 4)z"
            }
        }
        return path
    }
}
