internal import Diagnostics
internal import YAMLSchema

/// Rows of texts under names of columns, as they are written.
struct DataTable {
    let columns: [String]
    let rows: [[Cell]]

    /// A text and where it stands.
    struct Cell {
        /// `nil` where nothing is written.
        let text: String?
        let place: Place

        static func nothing(at place: Place) -> Cell { Cell(text: nil, place: place) }
    }

    /// Where a text stands; looked up only where something is wrong with it.
    enum Place {
        case bytes(SourceText, Range<Int>)
        case value(YAMLValue)

        var location: SourceLocation {
            switch self {
            case .bytes(let source, let range): source.location(of: range)
            case .value(let value): value.location
            }
        }
    }

    /// How many rows are read at most.
    static let maximumRows = 2_000
}
