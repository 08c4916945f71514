extension ClaimVocabulary {
    static let english: ClaimVocabulary = {
        var words = ClaimVocabulary()
        words.quantities = [
            "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "trillion",
            "trillions", "dozen", "dozens", "percent", "percentage", "twofold", "threefold", "fourfold", "tenfold",
            "twelvefold", "doubled", "tripled", "trebled", "quadrupled", "halved", "two-thirds", "three-quarters",
            "one-third", "one-quarter", "thirds", "quarters",
        ]
        words.numbers = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty",
            "hundred",
        ]
        words.singular = ["one"]
        words.largeNumbers = [
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
            "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
        ]
        words.shareJoints = ["in", "of", "out"]
        words.fractions = ["half", "third", "quarter", "fifth", "tenth"]
        words.beforeParts = ["first", "second", "other", "latter", "last"]
        words.wholes = ["the", "these", "those", "its", "their", "all"]
        words.labels = [
            "section", "sections", "chapter", "chapters", "table", "tables", "figure", "figures", "page", "pages", "p",
            "pp", "part", "parts", "step", "steps", "article", "articles", "no", "nos", "number", "version", "question",
            "questions", "volume", "vol", "note", "notes", "appendix", "annex", "phase", "type", "level", "class",
            "paragraph", "line", "item", "row", "option", "grade", "room", "windows", "agenda", "boeing", "airbus",
            "protocol", "amendment", "title",
        ]
        words.months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        words.beforeMonths = [
            "in", "by", "since", "until", "till", "from", "to", "during", "early", "late", "mid", "last", "this", "next",
            "before", "after", "through", "of", "between", "and", "throughout", "for",
        ]
        words.periods = ["century", "centuries", "day", "anniversary"]
        words.yearPrefixes = ["mid", "early", "late", "pre", "post"]
        words.reporting = [
            "said", "says", "wrote", "writes", "called", "calls", "described", "describes", "told", "tweeted", "posted",
            "declared", "argued", "argues", "warned", "warns", "claimed", "replied", "denounced", "dubbed", "promised",
        ]
        words.ordinalEndings = ["st", "nd", "rd", "th"]
        words.conjunctions = ["and", "or", "to"]
        return words
    }()
}
