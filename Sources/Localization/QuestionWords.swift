/// The words that questions are made of, for languages that the interface is not in.
public enum QuestionWords {
    /// The words of a language as search folds them, parted by blanks; `nil` where none are known.
    ///
    /// Those of scripts without blanks are left out of what a reader types wherever they stand in it, so that none may be a
    /// part of words that say something.
    public static func words(for language: String) -> String? {
        words[String(language.prefix { $0 != "-" }).lowercased()]
    }

    private static let words = [
        "hi": "और का कि की के को कब कहां किस किसने कितना कितनी कितने कैसे कौन क्या क्यों था थी थे पर ने में से ही हुआ हुई हुए है हैं हो",
        "ja": "とは 何ですか ですか なぜ どうして どのように どうやって どのくらい いくつ どこ いつ だれ 誰が 何が 何を",
        "th": "คืออะไร อะไร ทำไม อย่างไร เท่าไร เท่าไหร่ กี่ ที่ไหน เมื่อไร เมื่อไหร่ ใคร หรือไม่",
        "zh": "什么是 什么 什麼是 什麼 为什么 為什麼 为何 為何 如何 怎么 怎麼 怎样 怎樣 多少 哪些 哪里 哪裡 是否 有没有 有沒有",
    ]
}
