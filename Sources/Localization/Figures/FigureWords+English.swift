extension FigureWords {
    /// English.
    package static let english = FigureWords(
        kinds: [
            .bars: "Bar chart", .stacked: "Stacked bar chart", .shares: "Bar chart of shares",
            .columns: "Column chart", .lines: "Line chart", .dots: "Dot chart", .slope: "Slope chart",
            .multiples: "Small charts", .timeline: "Timeline", .map: "World map",
        ],
        valuesPattern: { $0 == 1 ? "1 value" : "\($0) values" },
        eventsPattern: { $0 == 1 ? "1 event" : "\($0) events" },
        countriesPattern: { $0 == 1 ? "1 country" : "\($0) countries" },
        spanPattern: { "from \($0) to \($1)" },
        unit: "Unit",
        highest: "Highest",
        lowest: "Lowest",
        change: "Change",
        noValue: "no value",
        data: "Data and downloads",
        csv: "Data (CSV)",
        svg: "Picture (SVG)",
        link: "Link to this figure",
        notOnMap: "Too small for this map",
        borders: "Borders and outlines: Natural Earth (1:110 million, before edition 4), as that data set draws them. Other views of disputed borders exist.",
        firstDayPattern: { String($0) },
        longDayPattern: { "\($0) \($1)" },
        dayPattern: { "\($0) \($1)" },
        shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
}
