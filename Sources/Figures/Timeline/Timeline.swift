package import YAMLSchema

/// Events in the order of their days.
package struct Timeline: Sendable {
    package let events: [Event]

    /// Something that happened.
    package struct Event: Sendable {
        package let start: TimeOfData
        /// When it ended; `nil` for what has no length.
        package let end: TimeOfData?
        /// What happened, in a few words.
        package let title: String
        /// More about it; it may cite works.
        package let text: Located<String>?
        /// Where that is from; it may cite works.
        package let source: Located<String>?
    }
}
