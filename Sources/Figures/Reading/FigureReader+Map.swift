internal import YAMLSchema
extension FigureReader {
    mutating func map(_ keys: inout MappingReader, _ head: FigureHead) -> Figure? { nil }
}
