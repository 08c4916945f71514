import Content
import Hypertext
import Site

/// The table of characteristics; on a phone each row becomes a block with its name above.
struct CharacteristicsPage {
    let page: Page
    let table: Characteristics

    var main: HTML {
        """
        \(PageHeader(page: page).html)\(table.introduction.html)<table class="wide characteristics-table"\(attribute: "aria-label", table.caption == nil ? page.title : nil) data-sort="\(page.words.sortBy)">
        \(table.caption.map { "<caption>\($0)</caption>\n" })\
        <thead><tr><th scope="col">\(table.columns.name)</th>
        <th scope="col">\(table.columns.value)</th></tr></thead>
        <tbody>
        \(table.rows.each { row in
            """
            <tr id="\(row.id)"><th scope="row">\(name(of: row))</th>
            <td>\(row.value)</td></tr>

            """
        })</tbody>
        </table>
        <p class="downloads"\(attribute: "lang", page.wordsLanguage)>\(page.words.download)\(page.words.colon)<a href="characteristics.csv" download>CSV</a>\(page.words.comma)<a href="characteristics.json" download>JSON</a></p>
        \(table.conclusion.html)\(PageFooter(page: page).html)
        """
    }

    /// The name is the link to its row, so that nothing else has to be named for it; one that holds links cannot be one.
    private func name(of row: Characteristic) -> HTML {
        row.name.text.contains("<a ") ? row.name : "<a class=\"self\" href=\"#\(row.id)\">\(row.name)</a>"
    }
}
