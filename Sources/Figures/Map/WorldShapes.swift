internal import Localization

/// The outlines of countries on the map, a thousand units wide and cut off below the southernmost of them.
struct WorldShapes: Sendable {
    static let width = 1000
    /// From the pole to 56 degrees south, beyond which no country lies.
    static let height = 440

    /// An outline with its code; `nil` where there is none.
    struct Shape: Sendable {
        let code: String?
        /// Its rings, each closed, in whole units from the upper left corner.
        let rings: [[(x: Int, y: Int)]]

        /// The middle of its largest ring, by area.
        var middle: (x: Double, y: Double) {
            var best = (area: 0.0, x: 0.0, y: 0.0)
            for ring in rings {
                var (area, x, y) = (0.0, 0.0, 0.0)
                for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
                    let cross = Double(a.x * b.y - b.x * a.y)
                    area += cross / 2
                    x += Double(a.x + b.x) * cross
                    y += Double(a.y + b.y) * cross
                }
                if abs(area) > abs(best.area) { best = (area, x / (6 * area), y / (6 * area)) }
            }
            return (best.x, best.y)
        }

        /// The data of a path: whole steps from place to place.
        var path: String {
            var data = ""
            for ring in rings {
                guard let first = ring.first else { continue }
                data += "M\(first.x) \(first.y)l"
                var last = first
                for (index, point) in ring.dropFirst().enumerated() {
                    let (dx, dy) = (point.x - last.x, point.y - last.y)
                    data += (index > 0 && dx >= 0 ? " " : "") + String(dx) + (dy >= 0 ? " " : "") + String(dy)
                    last = point
                }
                data += "z"
            }
            return data
        }
    }

    /// All outlines, by the order of their codes.
    static let all: [Shape] = read()

    /// The codes of countries that have an outline.
    static let codes = Set(all.compactMap(\.code))

    private static func read() -> [Shape] {
        let text = WorldOutlines.text.withUTF8Buffer { Array($0) }
        return text.split(separator: UInt8(ascii: "\n")).map { line in
            let space = line.firstIndex(of: UInt8(ascii: " ")) ?? line.endIndex
            let code = String(decoding: line[..<space], as: UTF8.self)
            let rings = line[space...].dropFirst().split(separator: UInt8(ascii: ";")).map(ring)
            return Shape(code: code == "-" ? nil : code, rings: rings.filter { $0.count > 2 })
        }
    }

    /// A ring as places on the map, each once.
    private static func ring(_ text: ArraySlice<UInt8>) -> [(x: Int, y: Int)] {
        var (longitude, latitude) = (0, 0)
        var ring: [(x: Int, y: Int)] = []
        for step in text.split(separator: UInt8(ascii: " ")) {
            let parts = step.split(separator: UInt8(ascii: ",")).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
            guard parts.count == 2 else { continue }
            longitude += parts[0]
            latitude += parts[1]
            let place = EqualEarth.project(longitude: Double(longitude) / 10, latitude: Double(latitude) / 10)
            let scale = Double(width) / (2 * EqualEarth.halfWidth)
            let point = (
                x: Int(((place.x + EqualEarth.halfWidth) * scale).rounded()), y: Int(((EqualEarth.halfHeight - place.y) * scale).rounded())
            )
            if let last = ring.last, last == point { continue }
            // A point on the line between its neighbours adds nothing.
            if ring.count > 1, isBetween(ring[ring.count - 2], ring[ring.count - 1], point) { ring.removeLast() }
            ring.append(point)
        }
        return ring
    }

    private static func isBetween(_ a: (x: Int, y: Int), _ b: (x: Int, y: Int), _ c: (x: Int, y: Int)) -> Bool {
        (b.x - a.x) * (c.y - b.y) == (b.y - a.y) * (c.x - b.x) && (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) > 0
    }
}
