import Testing

@testable import Bytes

@Suite("Looking things up in order")
struct PartitioningTests {
    @Test("The first place is found from which on a condition holds, in lists of any length", arguments: 0...9)
    func everyPlace(count: Int) {
        let list = (0..<count).map { $0 * 2 }
        for bound in -1...2 * count {
            #expect(list.partitioningIndex { $0 >= bound } == list.firstIndex { $0 >= bound } ?? count)
            #expect(list.hasSorted(bound) == list.contains(bound))
        }
    }

    @Test("Of equal elements the first is found, and a slice keeps its own numbers")
    func slices() {
        let list = [1, 3, 3, 3, 5]
        #expect(list.partitioningIndex { $0 >= 3 } == 1)
        #expect(list[2...].partitioningIndex { $0 >= 3 } == 2)
        #expect(list[2...].partitioningIndex { $0 >= 6 } == 5)
        #expect(!list[2...].hasSorted(1))
    }
}

@Suite("Numbers for places")
struct PlaceHashTests {
    @Test("A path, a place on it, and the same names the other way round have each a number of their own")
    func distinct() {
        let (path, place) = (AnchorHash("moons/index.html".utf8), AnchorHash("many".utf8))
        let numbers = [
            path, place, AnchorHash(path: path, fragment: place), AnchorHash(path: place, fragment: path), AnchorHash("".utf8),
            AnchorHash("moons/index.html\0".utf8), AnchorHash("moons/index.htm".utf8), AnchorHash("man\u{79}\u{301}".utf8), AnchorHash("man\u{FD}".utf8),
        ]
        #expect(Set(numbers).count == numbers.count)
        #expect(AnchorHash(path: path, fragment: nil) == path)
    }

    @Test("The number is that of the bytes, wherever they are kept, and is read again as it was")
    func same() {
        let bytes = Array("one/two/three/index.html".utf8)
        #expect(AnchorHash(bytes) == AnchorHash("one/two/three/index.html".utf8) && AnchorHash(bytes.dropFirst(0)) == AnchorHash(bytes))
        #expect(AnchorHash(value: AnchorHash(bytes).value) == AnchorHash(bytes))
    }
}
