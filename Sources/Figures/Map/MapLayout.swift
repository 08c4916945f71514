/// What is drawn of a map: the outlines by their looks, dots, and what each look means.
struct MapLayout {
    /// Outlines that look alike.
    struct Group {
        let className: String
        let path: String
    }

    private(set) var groups: [Group] = []
    private(set) var dots: [(x: Double, y: Double, radius: Double)] = []
    /// What the looks mean.
    private(set) var key: [(className: String, words: String)] = []
    /// Countries with a value and without an outline, with that value.
    private(set) var unmapped: [String] = []

    /// The radius of the largest dot.
    static let largestDot = 26.0

    init(_ map: WorldMap, _ texts: FigureTexts) {
        var looks: [String: String] = [:]
        let numbers = map.values.compactMap(\.number)
        let classes = map.classes
        if map.style == .dots {
            placeDots(map, most: numbers.max() ?? 0)
        } else if !classes.isEmpty {
            for value in map.values { looks[value.country.code] = value.category.flatMap { classes.firstIndex(of: $0) }.map { "c\($0 % WorldMap.mostClasses + 1)" } }
            key = classes.enumerated().map { ("c\($0 % WorldMap.mostClasses + 1)", $1) }
        } else if let least = numbers.min(), let most = numbers.max() {
            let ticks = Ticks(from: least, to: most)
            let steps = Array(zip(ticks.values, ticks.values.dropFirst()))
            let look = { (number: Double) in
                let place = steps.lastIndex { number >= $0.0 } ?? 0
                return "m\(place + 1 + (5 - steps.count) / 2)"
            }
            for value in map.values { if let number = value.number { looks[value.country.code] = look(number) } }
            key = steps.map { start, end in
                let ends = [start, end].map { texts.value($0, decimals: ticks.decimals, isPercent: map.isPercent) }
                return (look(start), ends.joined(separator: "–"))
            }
        } else {
            for value in map.values { looks[value.country.code] = "c1" }
        }
        for value in map.values where !value.country.isOnMap {
            let number = value.number.map { texts.value($0, decimals: map.decimals, isPercent: map.isPercent) }
            unmapped.append(value.country.name + ((number ?? value.category).map { " (\($0))" } ?? ""))
        }
        var paths: [String: String] = [:]
        for shape in WorldShapes.all { paths[shape.code.flatMap { looks[$0] } ?? "land", default: ""] += shape.path }
        groups = paths.sorted { $0.key < $1.key }.sorted { $0.key == "land" && $1.key != "land" }.map { Group(className: $0.key, path: $0.value) }
    }

    /// Dots whose areas are the values, the largest first, so that none hides another.
    private mutating func placeDots(_ map: WorldMap, most: Double) {
        let shapes = Dictionary(WorldShapes.all.compactMap { shape in shape.code.map { ($0, shape) } }) { first, _ in first }
        for value in map.values.sorted(by: { ($0.number ?? 0, $1.country.code) > ($1.number ?? 0, $0.country.code) }) {
            guard let number = value.number, number > 0, most > 0, let middle = shapes[value.country.code]?.middle else { continue }
            dots.append((middle.x, middle.y, Self.largestDot * (number / most).squareRoot()))
        }
    }
}
