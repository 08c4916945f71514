/// The colours of pictures by themselves: those of the light pages.
enum PictureColors {
    static let paper = "#fcfbf8"
    static let ink = "#17242a"
    static let soft = "#4c5b63"
    static let line = "#cbd5d6"
    private static let series = ["#0a5866", "#8f5a00", "#7a3b8f", "#a32b36", "#3f6212", "#2450a0", "#4c5b63"]

    /// The colours of countries: those without a value, classes of numbers from light to dark, classes of words.
    private static let lands = [
        "land": "#e3e8e6", "m1": "#b9d6d8", "m2": "#8bbcc1", "m3": "#56979f", "m4": "#2a7480", "m5": "#0a4a56", "c1": "#0a5866", "c2": "#e0a030",
        "c3": "#7a3b8f", "c4": "#93b8bd",
    ]

    static func land(_ className: String) -> String { lands[className] ?? "#e3e8e6" }

    static func of(_ style: MarkStyle) -> String {
        switch style {
        case .series(let index), .texture(let index): series[index % series.count]
        case .grid: line
        case .zero, .value, .name: ink
        case .range: "#9fb0b4"
        case .tick: soft
        }
    }

    /// The dashes by which lines are told apart without colour.
    static func dashes(of style: MarkStyle) -> String? {
        guard case .series(let index) = style else { return nil }
        return [nil, "8 4", "2 4", "12 4 2 4", "4 4", "16 6", "8 3 2 3 2 3"][index % MarkStyle.seriesCount]
    }

    /// The stripes and dots by which areas are told apart without colour.
    static let textures: [(pattern: String, isRound: Bool)?] = [
        nil, ("2 6", false), ("0.1 7", true), ("4 4", false), ("1 3", false), ("0.1 12", true), ("6 10", false),
    ]
}
