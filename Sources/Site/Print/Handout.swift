public import Content
public import Hypertext

/// A topic on two sheets of paper, for those who teach it: the answer, what to remember, a table, questions, and the way to the whole.
///
/// Its texts are words alone: paper cannot be followed, and what a citation leads to stands on the page that the code names.
public struct Handout: Sendable {
    /// What to remember of the topic.
    public let takeaways: [String]
    /// What the two columns of the table are called.
    public let columns: (name: HTML, value: HTML)
    /// The first rows of the table of characteristics.
    public let rows: [(name: String, value: String)]
    /// How many rows the whole has beside them.
    public let furtherRows: Int
    /// The first questions, and the first sentence of each answer.
    public let questions: [(title: String, answer: String)]
    /// The first figure of the topic that is a picture.
    public let figure: PageFigure?
    /// The path of the whole; `nil` where the site does not say where it is published.
    public let url: String?
    /// The path as a code that a telephone reads; `nil` where there is none, or it is too long for a small code.
    public let code: QRCode?

    /// How much there is room for on two sheets, in words and by count.
    private static let (mostTakeaways, mostRows, wordsOfRows, mostQuestions) = (7, 14, 300, 5)

    /// How long an answer is, in characters.
    private static let (leastAnswer, mostAnswer) = (60, 200)

    /// - Parameters:
    ///   - topic: the topic.
    ///   - site: what all pages share.
    init(_ topic: Topic, in site: SiteContext) {
        takeaways = topic.overview.takeaways.prefix(Self.mostTakeaways).map(\.text)
        let all = topic.characteristics?.rows ?? []
        var rows: [(name: String, value: String)] = []
        var words = 0
        for row in all.prefix(Self.mostRows) {
            words += (row.nameText + " " + row.valueText).split(separator: " ").count
            if words > Self.wordsOfRows, !rows.isEmpty { break }
            rows.append((row.nameText, row.valueText))
        }
        self.rows = rows
        furtherRows = all.count - rows.count
        columns = (topic.characteristics?.columns.name ?? .empty, topic.characteristics?.columns.value ?? .empty)
        questions = (topic.faq?.questions ?? []).lazy.filter { !$0.shortAnswer.isEmpty }.prefix(Self.mostQuestions).map { question in
            // A sentence of a few words says too little where the rest cannot be opened.
            let answer = question.shortAnswer
            return (question.titleText, answer.count < Self.leastAnswer ? question.answerText.shortened(to: Self.mostAnswer) : answer)
        }
        let pages = [topic.overview.head] + topic.sections.map(\.head) + [topic.characteristics?.head, topic.faq?.head].compactMap(\.self)
        figure = pages.lazy.flatMap { topic.figures[$0.path] ?? [] }.first { $0.svg != nil }
        url = site.settings.baseURL?.appending(topic.path)
        code = url.flatMap { QRCode($0) }
    }
}
