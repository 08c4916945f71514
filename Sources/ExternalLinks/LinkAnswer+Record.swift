/// Answers as the file of records has them: by codes, which stay the same when the words that people read change.
extension LinkAnswer {
    /// The kind of answer, the code of its reason, and what else there is to say.
    var record: (answer: String, reason: String?, detail: String?) {
        switch self {
        case .present: ("present", nil, nil)
        case .moved(let url): ("moved", nil, url)
        case .gone(.said): ("gone", "said", nil)
        case .gone(.noHost): ("gone", "no-host", nil)
        case .gone(.redirected(let url)): ("gone", "redirected", url)
        case .unclear(.robots): ("unclear", "robots", nil)
        case .unclear(.tooOften): ("unclear", "too-often", nil)
        case .unclear(.unwell): ("unclear", "unwell", nil)
        case .unclear(.timeout): ("unclear", "timeout", nil)
        case .unclear(.endless): ("unclear", "endless", nil)
        case .unclear(.noNetwork): ("unclear", "no-network", nil)
        case .unclear(.status(let status)): ("unclear", "status", String(status))
        case .unclear(.redirected(let url)): ("unclear", "redirected", url)
        case .unclear(.failure(let words)): ("unclear", "failure", words)
        }
    }

    /// - Returns: `nil` for what has no meaning, such as the sentences that former versions wrote.
    init?(answer: String?, reason: String?, detail: String?) {
        switch (answer, reason, detail) {
        case ("present", _, _): self = .present
        case ("moved", _, let url?): self = .moved(to: url)
        case ("gone", "said", _): self = .gone(.said)
        case ("gone", "no-host", _): self = .gone(.noHost)
        case ("gone", "redirected", let url?): self = .gone(.redirected(to: url))
        case ("unclear", "robots", _): self = .unclear(.robots)
        case ("unclear", "too-often", _): self = .unclear(.tooOften)
        case ("unclear", "unwell", _): self = .unclear(.unwell)
        case ("unclear", "timeout", _): self = .unclear(.timeout)
        case ("unclear", "endless", _): self = .unclear(.endless)
        case ("unclear", "no-network", _): self = .unclear(.noNetwork)
        case ("unclear", "status", let text?):
            guard let status = Int(text) else { return nil }
            self = .unclear(.status(status))
        case ("unclear", "redirected", let url?): self = .unclear(.redirected(to: url))
        case ("unclear", "failure", let words?): self = .unclear(.failure(words))
        default: return nil
        }
    }
}
