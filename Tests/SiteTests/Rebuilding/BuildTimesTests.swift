import Build
import Testing

@Suite("Where the time of a build went")
struct BuildTimesTests {
    @Test("Reading takes no less than nothing, however much is checked besides")
    func checkedBesides() throws {
        let times = BuildTimes()
        times.measure(.read) {}
        times.measure(.check) { for _ in 0..<10_000 { times.measure(.make) {} } }
        let read = try #require(times.stages.first { $0.stage == .read })
        #expect(read.time == .zero)
    }
}
