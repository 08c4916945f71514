package struct Country: Sendable, Hashable { package let name: String }
extension FigureMarkup {
    func write(_ timeline: Timeline, into parts: inout [Part], _ writer: inout MarkupWriter) {}
    func write(_ map: WorldMap, to writer: inout MarkupWriter) {}
}
extension FigurePicture { mutating func draw(_ map: WorldMap) {} }
