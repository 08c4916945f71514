/// Asks other hosts whether what is linked to is still there, as gently as a careful reader would.
///
/// A few hosts at a time, of each host one URL after another with a pause between, first for the head alone; what
/// a host's robots.txt does not wish is not asked. A host to which another sends its readers is asked in the same way.
/// Only a clear no counts against a link.
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

    /// What each URL answers.
    /// - Parameter urls: with http or https; others are left out.
    package func answers(for urls: Set<String>) async -> [String: LinkAnswer] {
        var queues = HostQueues()
        for url in urls.sorted() { HostURL(url).map { queues.add(RedirectChain(url, at: $0)) } }
        var answers: [String: LinkAnswer] = [:]
        var isAnyHostThere = false
        await withTaskGroup(of: Visit.self) { group in
            var running = 0
            while true {
                while running < hostCount, let (origin, chains, manners) = queues.next() {
                    group.addTask { await visit(origin, chains, manners) }
                    running += 1
                }
                guard let visit = await group.next() else { break }
                running -= 1
                answers.merge(visit.answers) { first, _ in first }
                isAnyHostThere = isAnyHostThere || visit.isThere
                queues.finish(visit.origin, visit.manners)
                for chain in visit.leaving { queues.add(chain) }
            }
        }
        guard !isAnyHostThere else { return answers }
        // Where no name at all is known, it is this machine that has no network.
        return answers.mapValues { if case .gone = $0 { .unclear(.noNetwork) } else { $0 } }
    }

    /// What came of asking one host.
    private struct Visit: Sendable {
        let origin: String
        let manners: RobotsVerdict
        var answers: [String: LinkAnswer] = [:]
        /// The URLs that go on at other hosts.
        var leaving: [RedirectChain] = []
        /// Whether the host has answered anything at all.
        var isThere: Bool { if case .absent = manners { false } else { true } }
    }

    private func visit(_ origin: String, _ chains: [RedirectChain], _ known: RobotsVerdict?) async -> Visit {
        let manners: RobotsVerdict
        if let known { manners = known } else { manners = await self.manners(of: origin) }
        guard case .polite(let robots) = manners else {
            let answer: LinkAnswer = if case .reserved(let doubt) = manners { .unclear(doubt) } else { .gone(.noHost) }
            return Visit(origin: origin, manners: manners, answers: chains.reduce(into: [:]) { $0[$1.url] = answer })
        }
        let pause = max(pause, .seconds(min(robots.delay ?? 0, longestPause)))
        var visit = Visit(origin: origin, manners: manners)
        for (index, chain) in chains.enumerated() {
            switch await step(chain, robots, pause) {
            case .end(.unclear(.tooOften)):
                for rest in chains[index...] { visit.answers[rest.url] = .unclear(.tooOften) }
                return Visit(origin: origin, manners: .reserved(.tooOften), answers: visit.answers, leaving: visit.leaving)
            case .end(let answer): visit.answers[chain.url] = answer
            case .elsewhere(let chain): visit.leaving.append(chain)
            }
        }
        return visit
    }

    private func manners(of origin: String) async -> RobotsVerdict {
        let (reply, text) = await probe.fetch(origin + "/robots.txt")
        switch reply {
        case .status(200..<300, _): return .polite(RobotsRules(text))
        // RFC 9309, section 2.3.1.4: what cannot be asked for its wishes is not asked for more.
        case .status(500..., _), .status(429, _): return .reserved(.unwell)
        case .status: return .polite(.none)
        case .noHost: return .absent
        case .timeout: return .reserved(.timeout)
        case .failure(let words): return .reserved(.failure(words))
        }
    }

    private enum Step {
        case end(LinkAnswer)
        case elsewhere(RedirectChain)
    }

    /// Follows a URL to its end, or to where it leaves the host.
    private func step(_ start: RedirectChain, _ robots: RobotsRules, _ pause: Duration) async -> Step {
        var chain = start
        while true {
            guard robots.allows(chain.host.target) else { return .end(.unclear(.robots)) }
            await sleep(pause)
            var reply = await probe.ask(chain.host.url, .head)
            if case .status(let status, _) = reply, !(200..<400).contains(status), status != 429 {
                // Some hosts do not know what a HEAD is; only what a GET says counts.
                await sleep(pause)
                reply = await probe.ask(chain.host.url, .get)
            }
            switch reply {
            case .status(200..<300, _):
                // However its host redirects: what leads to a front page in the end is rarely there any more.
                if HostURL.leadsToFrontPage(from: chain.url, to: chain.host.url) { return .end(.moved(to: chain.host.url)) }
                return .end(chain.permanent.map { .moved(to: $0) } ?? .present)
            case .status(let status, let location?) where (300..<400).contains(status):
                guard chain.redirects < redirectLimit else { return .end(.unclear(.endless)) }
                guard let host = HostURL(location) else { return .end(.unclear(.redirected(to: location))) }
                let isElsewhere = host.origin != chain.host.origin
                chain.follow(to: host, location, isPermanent: status == 301 || status == 308)
                if isElsewhere { return .elsewhere(chain) }
            case .status(404, _), .status(410, _):
                return .end(.gone(chain.redirects == 0 ? .said : .redirected(to: chain.host.url)))
            case .status(429, _): return .end(.unclear(.tooOften))
            case .status(let status, _): return .end(.unclear(.status(status)))
            case .noHost: return .end(.gone(.noHost))
            case .timeout: return .end(.unclear(.timeout))
            case .failure(let words): return .end(.unclear(.failure(words)))
            }
        }
    }
}
