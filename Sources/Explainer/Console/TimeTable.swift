import Build
import Site

/// Where the time of a build went, as a table.
struct TimeTable {
    private let times: BuildTimes
    private let wall: Duration
    /// How the site was put in place.
    private let method: String

    init(_ times: BuildTimes, wall: Duration, method: String?) {
        self.method = method ?? "nothing touched, as nothing has changed"
        self.times = times
        self.wall = wall
    }

    var text: String {
        let stages = times.stages
        let all = stages.reduce(Duration.zero) { $0 + $1.time }
        var lines = stages.map { stage, time in
            Self.line(stage.rawValue, time, share: all > .zero ? Int((time / all * 100).rounded()) : 0)
        }
        lines.append(Self.line("all workers", all))
        lines.append(Self.line("from start to end", wall))
        lines.append("published by: \(method)\n")
        return lines.joined()
    }

    /// A name and its seconds to thousandths, in columns.
    private static func line(_ name: String, _ time: Duration, share: Int? = nil) -> String {
        let thousandths = Int((time / .milliseconds(1)).rounded())
        let rest = String(thousandths % 1000)
        let seconds = "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest) s"
        return pad(after: name, to: 24) + pad(before: seconds, to: 12) + (share.map { pad(before: "\($0) %", to: 7) } ?? "") + "\n"
    }

    private static func pad(after text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func pad(before text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
