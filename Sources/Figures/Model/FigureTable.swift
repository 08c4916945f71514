/// The data of a figure as rows and columns, for those who want the values rather than the picture.
public struct FigureTable: Sendable, Hashable {
    /// What stands in one place.
    package enum Cell: Sendable, Hashable {
        case text(String)
        case number(Double, decimals: Int)
        case time(TimeOfData)
        case missing
    }

    /// The names of the columns.
    public let columns: [String]
    /// The rows, each with a cell for every column.
    package let rows: [[Cell]]
}
