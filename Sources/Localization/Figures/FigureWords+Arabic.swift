extension FigureWords {
    /// Arabic.
    package static let arabic = FigureWords(
        kinds: [
            .bars: "مخطط أشرطة", .stacked: "مخطط أشرطة متراكمة", .shares: "مخطط أشرطة للنسب",
            .columns: "مخطط أعمدة", .lines: "مخطط خطوط", .dots: "مخطط نقاط", .slope: "مخطط ميول",
            .multiples: "مخططات صغيرة", .timeline: "خط زمني", .map: "خريطة العالم",
        ],
        valuesPattern: { InterfaceWords.countedInArabic($0, "قيمة واحدة", "قيمتان", "قيم", "قيمة") },
        eventsPattern: { InterfaceWords.countedInArabic($0, "حدث واحد", "حدثان", "أحداث", "حدثًا") },
        countriesPattern: { InterfaceWords.countedInArabic($0, "بلد واحد", "بلدان", "بلدان", "بلدًا") },
        spanPattern: { "من \($0) إلى \($1)" },
        unit: "الوحدة",
        highest: "الأعلى",
        lowest: "الأدنى",
        change: "التغيّر",
        noValue: "لا قيمة",
        data: "البيانات والتنزيلات",
        csv: "البيانات (CSV)",
        svg: "الصورة (SVG)",
        link: "رابط إلى هذا الشكل",
        notOnMap: "أصغر من أن تظهر على هذه الخريطة",
        borders: "الحدود والخطوط: Natural Earth (1:110 مليون، قبل الإصدار 4) كما يرسمها هذا المصدر. وللحدود المتنازع عليها صور أخرى.",
        firstDayPattern: { String($0) },
        longDayPattern: { "\($0) \($1)" },
        dayPattern: { "\($0) \($1)" },
        shortMonths: ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"])
}
