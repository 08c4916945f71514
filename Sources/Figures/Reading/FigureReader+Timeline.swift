internal import YAMLSchema
extension FigureReader {
    mutating func timeline(_ keys: inout MappingReader, _ head: FigureHead) -> Figure? { nil }
}
