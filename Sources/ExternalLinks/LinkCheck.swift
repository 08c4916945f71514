/// Asks other hosts whether what is linked to is still there, as gently as a careful reader would.
///
/// A few hosts at a time, of each host one address after another with a pause between, first for the head alone; what
/// a host's robots.txt does not wish is not asked. Only a clear no counts against a link.
package struct LinkCheck<Probe: LinkProbe>: Sendable {
    private let probe: Probe
    private let pause: Duration
    private let sleep: @Sendable (Duration) async -> Void

    /// How many hosts are asked at once.
    private let hostCount = 4
    /// How many redirects are followed.
    private let redirectLimit = 5
    /// The longest pause that a host can ask for, in seconds.
    private let longestPause = 10

    /// - Parameters:
    ///   - pause: what lies between two requests to one host.
    ///   - sleep: lets time pass.
    package init(
        _ probe: Probe, pause: Duration = .seconds(1),
        sleep: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }
    ) {
        self.probe = probe
        self.pause = pause
        self.sleep = sleep
    }

    /// What each address answers.
    /// - Parameter addresses: with http or https; others are left out.
    package func answers(for addresses: Set<String>) async -> [String: LinkAnswer] {
        var hosts: [String: [(address: String, host: HostAddress)]] = [:]
        for address in addresses.sorted() {
            guard let host = HostAddress(address) else { continue }
            hosts[host.origin, default: []].append((address, host))
        }
        var waiting = hosts.keys.sorted()[...]
        var answers: [String: LinkAnswer] = [:]
        var isAnyHostThere = false
        await withTaskGroup(of: HostOutcome.self) { group in
            func start() {
                guard let origin = waiting.popFirst(), let addresses = hosts[origin] else { return }
                group.addTask { await ask(addresses, of: origin) }
            }
            for _ in 0..<hostCount { start() }
            for await outcome in group {
                answers.merge(outcome.answers) { first, _ in first }
                isAnyHostThere = isAnyHostThere || outcome.isThere
                start()
            }
        }
        guard !isAnyHostThere else { return answers }
        // Where no name at all is known, it is this machine that has no network.
        return answers.mapValues { if case .gone = $0 { .unclear("no host could be reached") } else { $0 } }
    }

    private struct HostOutcome: Sendable {
        var answers: [String: LinkAnswer] = [:]
        /// Whether the host has answered anything at all.
        var isThere = true
    }

    private func ask(_ addresses: [(address: String, host: HostAddress)], of origin: String) async -> HostOutcome {
        let robots: RobotsRules
        switch await wishes(of: origin) {
        case .rules(let rules): robots = rules
        case .noHost:
            return HostOutcome(answers: all(addresses, .gone(.noHost)), isThere: false)
        case .unknown(let reason):
            // RFC 9309, section 2.3.1.4: what cannot be asked for its wishes is not asked for more.
            return HostOutcome(answers: all(addresses, .unclear(reason)))
        }
        let pause = max(pause, .seconds(min(robots.delay ?? 0, longestPause)))
        var outcome = HostOutcome()
        for (address, host) in addresses {
            guard robots.allows(host.target) else {
                outcome.answers[address] = .unclear("its robots.txt does not wish to be asked")
                continue
            }
            await sleep(pause)
            let answer = await answer(of: host, pause)
            outcome.answers[address] = answer
            guard answer != Self.tooMany else {
                // The host has had enough for today.
                for (rest, _) in addresses where outcome.answers[rest] == nil { outcome.answers[rest] = answer }
                break
            }
        }
        return outcome
    }

    private enum Wishes {
        case rules(RobotsRules)
        case noHost
        case unknown(String)
    }

    private func wishes(of origin: String) async -> Wishes {
        let (reply, text) = await probe.fetch(origin + "/robots.txt")
        switch reply {
        case .status(200..<300, _): return .rules(RobotsRules(text))
        case .status(500..., _), .status(429, _): return .unknown("its host is not well")
        case .status: return .rules(.none)
        case .noHost: return .noHost
        case .timeout: return .unknown("its host did not answer in time")
        case .failure(let reason): return .unknown(reason)
        }
    }

    /// Follows one address to its end.
    private func answer(of host: HostAddress, _ pause: Duration) async -> LinkAnswer {
        var address = host.address
        // As far as each redirect on the way was for good.
        var permanent: String?
        var isPermanent = true
        for _ in 0...redirectLimit {
            var reply = await probe.ask(address, .head)
            if case .status(let status, _) = reply, !(200..<400).contains(status), status != 429 {
                // Some hosts do not know what a HEAD is; only what a GET says counts.
                await sleep(pause)
                reply = await probe.ask(address, .get)
            }
            switch reply {
            case .status(200..<300, _): return permanent.map { .moved(to: $0) } ?? .present
            case .status(let status, let location?) where (300..<400).contains(status):
                isPermanent = isPermanent && (status == 301 || status == 308)
                address = location
                if isPermanent { permanent = location }
                await sleep(pause)
            case .status(404, _), .status(410, _):
                return .gone(address == host.address ? .said : .other("its host sends its readers to '\(address)', where it is not"))
            case .status(429, _): return Self.tooMany
            case .status(let status, _): return .unclear("its host answers with status \(status)")
            case .noHost: return .gone(.noHost)
            case .timeout: return .unclear("its host did not answer in time")
            case .failure(let reason): return .unclear(reason)
            }
        }
        return .unclear("its host sends its readers round and round")
    }

    private static var tooMany: LinkAnswer { .unclear("its host does not wish to be asked so often") }

    private func all(_ addresses: [(address: String, host: HostAddress)], _ answer: LinkAnswer) -> [String: LinkAnswer] {
        Dictionary(addresses.map { ($0.address, answer) }) { first, _ in first }
    }
}
