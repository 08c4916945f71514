public import CalendarDates
public import Content
public import Hypertext

/// A change as the page shows it that was changed.
public struct PageChange: Sendable {
    /// The day of the change.
    public let date: CalendarDate
    /// What the change is called, without markup.
    public let title: String
    /// What was changed; its links lead from the page.
    public let text: HTML
    /// The entry among all changes.
    public let entry: (page: PagePath, id: String)
}

extension ChangeLog {
    /// The changes that name a page, newest first.
    func changes(of page: PagePath) -> [PageChange] {
        entries.filter { $0.pages.contains(page) && page != head.address }.map { change in
            PageChange(
                date: change.date, title: change.title,
                // The same text stands among all changes, so its ids differ here; its marks of citations lead there.
                text: change.text.rebased(
                    id: { "\(change.id)-\($0)" },
                    address: { reference in
                        guard let target = head.address.target(of: reference) else { return reference }
                        return target.address.reference(from: page, fragment: target.fragment)
                    }),
                entry: (head.address, change.id))
        }
    }
}
