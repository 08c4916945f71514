public import CalendarDates
public import Content

/// A change as it is listed at the foot of the changed page; the page of changes has its text.
public struct PageChange: Sendable {
    /// The day of the change.
    public let date: CalendarDate
    /// What the change is called, without markup.
    public let title: String
    /// The entry among all changes.
    public let entry: (page: PagePath, id: String)
}

extension ChangeLog {
    /// The changes that name a page, newest first.
    func changes(of page: PagePath) -> [PageChange] {
        entries.filter { $0.pages.contains(page) && page != head.path }.map { change in
            PageChange(
                date: change.date, title: change.title,
                entry: (head.path, change.id))
        }
    }
}
