extension FigureWords {
    /// Spanish.
    package static let spanish = FigureWords(
        kinds: [
            .bars: "Gráfico de barras", .stacked: "Gráfico de barras apiladas",
            .shares: "Gráfico de barras de proporciones", .columns: "Gráfico de columnas",
            .lines: "Gráfico de líneas", .dots: "Gráfico de puntos", .slope: "Gráfico de pendientes",
            .multiples: "Gráficos pequeños", .timeline: "Cronología", .map: "Mapa del mundo",
        ],
        valuesPattern: { $0 == 1 ? "1 valor" : "\($0) valores" },
        eventsPattern: { $0 == 1 ? "1 acontecimiento" : "\($0) acontecimientos" },
        countriesPattern: { $0 == 1 ? "1 país" : "\($0) países" },
        spanPattern: { "de \($0) a \($1)" },
        unit: "Unidad",
        highest: "Máximo",
        lowest: "Mínimo",
        change: "Cambio",
        noValue: "sin valor",
        data: "Datos y descargas",
        csv: "Datos (CSV)",
        svg: "Imagen (SVG)",
        link: "Enlace a esta figura",
        notOnMap: "Demasiado pequeños para este mapa",
        borders: "Fronteras y contornos: Natural Earth (1:110 millones, anterior a la edición 4), tal como los traza ese conjunto de datos. Existen otras visiones de las fronteras en disputa.",
        firstDayPattern: { String($0) },
        longDayPattern: { "\($0) de \($1)" },
        dayPattern: { "\($0) \($1)" },
        shortMonths: ["ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sept.", "oct.", "nov.", "dic."])
}
