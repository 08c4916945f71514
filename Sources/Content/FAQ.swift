public import Hypertext

/// The questions readers ask, with their answers.
public struct FAQ: Sendable {
    public let head: PageHead
    /// What stands before the first question.
    public let introduction: PageText
    public let questions: [Question]
    public let citations: PageCitations
}

/// A question and its answer.
public struct Question: Sendable {
    /// The anchor that leads to the question.
    public let id: String
    public let title: HTML
    /// The question's words, without markup.
    public let titleText: String
    public let answer: PageText
    /// The answer's words, without markup or citations.
    public let answerText: String
}
