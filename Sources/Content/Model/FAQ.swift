public import Hypertext

/// The questions readers ask, with their answers.
public struct FAQ: Sendable {
    /// What the page says of itself, and where it stands.
    public let head: FrontMatter
    /// What stands before the first question.
    public let introduction: PageText
    /// The questions in the author's order.
    public let questions: [Question]
    /// The works that the answers and the text before them cite.
    public let citations: PageCitations
}

/// A question and its answer.
public struct Question: Sendable {
    /// The anchor that leads to the question.
    public let id: String
    /// The question, as the inside of a heading.
    public let title: HTML
    /// The question's words, without markup.
    package let titleText: String
    /// The answer, which may hold headings of its own.
    public let answer: PageText
    /// The answer's words, without markup or citations.
    package let answerText: String
    /// Words by which readers may look for the question.
    package let keywords: String
    /// The keys of the works that question and answer cite, in their order.
    package let sourceKeys: [String]
}
