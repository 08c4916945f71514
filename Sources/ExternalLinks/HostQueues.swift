/// A URL on the way to what answers at its end.
struct RedirectChain: Sendable {
    /// The URL as it is linked to.
    let url: String
    /// Where it has come to.
    private(set) var host: HostURL
    private(set) var redirects = 0
    /// The last URL that was reached by permanent redirects alone.
    private(set) var permanent: String?
    private var isPermanent = true

    init(_ url: String, at host: HostURL) { (self.url, self.host) = (url, host) }

    /// Goes on to where a redirect leads.
    mutating func follow(to host: HostURL, _ location: String, isPermanent: Bool) {
        self.host = host
        redirects += 1
        self.isPermanent = self.isPermanent && isPermanent
        if self.isPermanent { permanent = location }
    }
}

/// How a host wishes to be met, as far as it has said.
enum RobotsVerdict: Sendable {
    /// It may be asked for what its rules allow.
    case polite(RobotsRules)
    /// It is not to be asked, or not any more.
    case reserved(InconclusiveReason)
    /// There is no host of that name.
    case absent
}

/// The URLs that wait for their host: each host is asked by one visitor at a time, who knows what the one before learnt.
struct HostQueues {
    private var waiting: [String: [RedirectChain]] = [:]
    /// The hosts to be visited, in the order in which they were named first.
    private var order: [String] = []
    private var visited: Set<String> = []
    private var manners: [String: RobotsVerdict] = [:]

    mutating func add(_ chain: RedirectChain) {
        let origin = chain.host.origin
        if waiting[origin, default: []].isEmpty { order.append(origin) }
        waiting[origin, default: []].append(chain)
    }

    /// The next host that nobody visits, with all that waits for it and what is known of it.
    mutating func next() -> (origin: String, chains: [RedirectChain], manners: RobotsVerdict?)? {
        guard let index = order.firstIndex(where: { !visited.contains($0) }) else { return nil }
        let origin = order.remove(at: index)
        visited.insert(origin)
        return (origin, waiting.removeValue(forKey: origin) ?? [], manners[origin])
    }

    /// A visit has ended.
    mutating func finish(_ origin: String, _ learnt: RobotsVerdict) {
        visited.remove(origin)
        manners[origin] = learnt
    }
}
