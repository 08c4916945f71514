@testable import Site
import Testing

@Suite("QR codes")
struct QRCodeTests {
    @Test("A code is as small as its text allows", arguments: [(14, 21), (15, 25), (62, 33), (63, 37), (122, 45), (123, 49), (180, 53), (181, 57), (213, 57)])
    func size(count: Int, size: Int) {
        #expect(QRCode(String(repeating: "a", count: count))?.size == size)
    }

    @Test("A text that is too long for one has none")
    func tooLong() { #expect(QRCode(String(repeating: "a", count: 214)) == nil) }

    /// zbarimg reads this one.
    @Test("The same text is the same code")
    func same() throws {
        let code = try #require(QRCode("https://example.org/"))
        let rows = (0..<code.size).map { y in String((0..<code.size).map { code[$0, y] ? "#" : "." }) }
        #expect(rows == [
            "#######..##...#.#.#######",
            "#.....#....#.#.##.#.....#",
            "#.###.#.#...#...#.#.###.#",
            "#.###.#.#######...#.###.#",
            "#.###.#.##......#.#.###.#",
            "#.....#.#.#..###..#.....#",
            "#######.#.#.#.#.#.#######",
            "........#.#...#.#........",
            "#.#####.....##....#####..",
            "#........#.#.#...#.#...#.",
            ".#..###...##.####..#.#.##",
            "...##..#......###.##....#",
            "#..##.#..#.....#.##.#.###",
            "#.##.#..#...##..#..#.#.#.",
            "#.###.#.##...###..####.##",
            "#...##..#.#.##.######...#",
            "#.######.#..#.#.#####.#..",
            "........###....##...##...",
            "#######...###...#.#.#.###",
            "#.....#.#..#..#.#...##..#",
            "#.###.#.####...######.###",
            "#.###.#.#.#.####.##.#####",
            "#.###.#.##...###.....##.#",
            "#.....#..##.##..##.###..#",
            "#######.#...#.#..########",
        ])
    }
}
