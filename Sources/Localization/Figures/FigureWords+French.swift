extension FigureWords {
    /// French.
    package static let french = FigureWords(
        kinds: [
            .bars: "Diagramme en barres", .stacked: "Diagramme en barres empilées",
            .shares: "Diagramme en barres de parts", .columns: "Diagramme en colonnes", .lines: "Courbes",
            .dots: "Diagramme à points", .slope: "Diagramme de pentes", .multiples: "Petits graphiques",
            .timeline: "Chronologie", .map: "Carte du monde",
        ],
        valuesPattern: { $0 < 2 ? "\($0) valeur" : "\($0) valeurs" },
        eventsPattern: { $0 < 2 ? "\($0) événement" : "\($0) événements" },
        countriesPattern: { "\($0) pays" },
        spanPattern: { "de \($0) à \($1)" },
        unit: "Unité",
        highest: "Maximum",
        lowest: "Minimum",
        change: "Évolution",
        noValue: "aucune valeur",
        data: "Données et téléchargements",
        csv: "Données (CSV)",
        svg: "Image (SVG)",
        link: "Lien vers cette figure",
        notOnMap: "Trop petits pour cette carte",
        borders: "Frontières et contours\u{202F}: Natural Earth (1:110 millions, avant l’édition 4), tels que ce jeu de données les trace. Il existe d’autres vues des frontières contestées.",
        firstDayPattern: { $0 == 1 ? "1er" : String($0) },
        longDayPattern: { "\($0 == 1 ? "1er" : String($0)) \($1)" },
        dayPattern: { "\($0 == 1 ? "1er" : String($0)) \($1)" },
        shortMonths: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."])
}
