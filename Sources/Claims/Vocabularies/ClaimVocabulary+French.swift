extension ClaimVocabulary {
    static let french: ClaimVocabulary = {
        var words = ClaimVocabulary()
        words.quantities = [
            "cent", "cents", "centaine", "centaines", "mille", "millier", "milliers", "million", "millions", "milliard",
            "milliards", "douzaine", "dizaine", "dizaines", "pourcent", "pourcentage", "doublé",
            "triplé", "quadruplé",
        ]
        words.numbers = ["un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "vingt"]
        words.singular = ["un", "une"]
        words.largeNumbers = [
            "onze", "douze", "treize", "quatorze", "quinze", "seize", "vingt", "trente", "quarante", "cinquante", "soixante",
        ]
        words.shareJoints = ["sur", "de", "du", "des"]
        words.fractions = ["moitié", "tiers", "quart", "cinquième", "dixième"]
        words.beforeParts = ["première", "seconde", "deuxième", "autre", "dernier", "dernière"]
        words.wholes = ["des", "ces", "ses", "leurs", "les"]
        words.labels = [
            "section", "sections", "chapitre", "chapitres", "tableau", "tableaux", "figure", "figures", "page", "pages",
            "p", "pp", "partie", "parties", "étape", "étapes", "article", "articles", "no", "numéro", "version",
            "question", "questions", "volume", "note", "notes", "annexe", "phase", "type", "niveau", "classe", "ligne",
        ]
        words.capitalizesMonths = false
        words.beforeMonths = [
            "en", "de", "à", "depuis", "dès", "d’", "début", "fin", "mi", "avant", "après", "entre", "et", "courant",
        ]
        words.periods = ["siècle", "siècles", "anniversaire"]
        words.yearPrefixes = ["mi", "début", "fin"]
        words.reporting = [
            "dit", "déclare", "déclaré", "écrit", "écrivait", "appelle", "appelé", "affirme", "affirmé", "explique",
            "expliqué", "estime", "qualifié", "dénonce", "dénoncé", "promis",
        ]
        words.ordinalEndings = ["er", "re", "e", "ème"]
        words.conjunctions = ["et", "ou", "à"]
        return words
    }()
}
