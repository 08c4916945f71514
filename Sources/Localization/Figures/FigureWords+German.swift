extension FigureWords {
    /// German.
    package static let german = FigureWords(
        kinds: [
            .bars: "Balkendiagramm", .stacked: "Gestapeltes Balkendiagramm",
            .shares: "Balkendiagramm mit Anteilen", .columns: "Säulendiagramm", .lines: "Liniendiagramm",
            .dots: "Punktdiagramm", .slope: "Steigungsdiagramm", .multiples: "Kleine Diagramme",
            .timeline: "Zeitleiste", .map: "Weltkarte",
        ],
        valuesPattern: { $0 == 1 ? "1 Wert" : "\($0) Werte" },
        eventsPattern: { $0 == 1 ? "1 Ereignis" : "\($0) Ereignisse" },
        countriesPattern: { $0 == 1 ? "1 Land" : "\($0) Länder" },
        spanPattern: { "von \($0) bis \($1)" },
        unit: "Einheit",
        highest: "Höchster Wert",
        lowest: "Niedrigster Wert",
        change: "Veränderung",
        noValue: "kein Wert",
        data: "Daten und Downloads",
        csv: "Daten (CSV)",
        svg: "Bild (SVG)",
        link: "Link zu dieser Abbildung",
        notOnMap: "Zu klein für diese Karte",
        borders: "Grenzen und Umrisse: Natural Earth (1:110 Millionen, vor Ausgabe 4), wie dieser Datensatz sie zeichnet. Umstrittene Grenzen werden auch anders gesehen.",
        firstDayPattern: { "\($0)." },
        longDayPattern: { "\($0). \($1)" },
        dayPattern: { "\($0). \($1)" },
        shortMonths: ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."])
}
