/// Answers as the file of records has them: by codes, which stay the same when the words that people read change.
extension LinkAnswer {
    /// The kind of answer, the code of its reason, and what else there is to say.
    var record: (answer: String, reason: String?, detail: String?) {
        switch self {
        case .present: ("present", nil, nil)
        case .moved(let address): ("moved", nil, address)
        case .gone(.said): ("gone", "said", nil)
        case .gone(.noHost): ("gone", "no-host", nil)
        case .gone(.redirected(let address)): ("gone", "redirected", address)
        case .unclear(.robots): ("unclear", "robots", nil)
        case .unclear(.tooOften): ("unclear", "too-often", nil)
        case .unclear(.unwell): ("unclear", "unwell", nil)
        case .unclear(.timeout): ("unclear", "timeout", nil)
        case .unclear(.endless): ("unclear", "endless", nil)
        case .unclear(.noNetwork): ("unclear", "no-network", nil)
        case .unclear(.status(let status)): ("unclear", "status", String(status))
        case .unclear(.redirected(let address)): ("unclear", "redirected", address)
        case .unclear(.failure(let words)): ("unclear", "failure", words)
        }
    }

    /// - Returns: `nil` for what has no meaning, such as the sentences that former versions wrote.
    init?(answer: String?, reason: String?, detail: String?) {
        switch (answer, reason, detail) {
        case ("present", _, _): self = .present
        case ("moved", _, let address?): self = .moved(to: address)
        case ("gone", "said", _): self = .gone(.said)
        case ("gone", "no-host", _): self = .gone(.noHost)
        case ("gone", "redirected", let address?): self = .gone(.redirected(to: address))
        case ("unclear", "robots", _): self = .unclear(.robots)
        case ("unclear", "too-often", _): self = .unclear(.tooOften)
        case ("unclear", "unwell", _): self = .unclear(.unwell)
        case ("unclear", "timeout", _): self = .unclear(.timeout)
        case ("unclear", "endless", _): self = .unclear(.endless)
        case ("unclear", "no-network", _): self = .unclear(.noNetwork)
        case ("unclear", "status", let text?):
            guard let status = Int(text) else { return nil }
            self = .unclear(.status(status))
        case ("unclear", "redirected", let address?): self = .unclear(.redirected(to: address))
        case ("unclear", "failure", let words?): self = .unclear(.failure(words))
        default: return nil
        }
    }
}
