/// The colours of pictures by themselves: those of the light pages.
enum PictureColors {
    static let paper = "#fcfbf8"
    static let ink = "#17242a"
    static let soft = "#4c5b63"
    static let line = "#cbd5d6"
    private static let series = ["#0a5866", "#8f5a00", "#7a3b8f", "#a32b36", "#3f6212", "#2450a0", "#4c5b63"]

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
