extension FrenchTables {
    /// How French is written, and what the Vietnamese administration writes in it.
    static func conventions() -> WritingConventions {
        var conventions = WritingConventions(
            decimalMark: ",", abbreviations: abbreviations, foreignWords: foreignWords, counters: [thousands])
        conventions.ownLetters += alphabet.filter { !vietnameseToo.contains($0) }
        conventions.ordinalEndings = ["er", "re", "e", "ème", "eme", "ième", "nd", "nde"]
        conventions.romanWords = [
            "annexe", "article", "chapitre", "classe", "niveau", "partie", "phase", "section", "titre", "tome",
            "trimestre",
        ]
        conventions.monthWords = ["mois"]
        conventions.dayWords = ["après", "au", "avant", "date", "depuis", "du", "jour", "le", "né", "née"]
        conventions.houseWords = ["adresse", "allée", "appartement", "bloc", "impasse", "maison", "numéro", "ruelle"]
        conventions.digitWords = [
            "appeler", "appelez", "code", "composez", "fax", "hotline", "mobile", "portable", "tél", "téléphone",
            "zalo",
        ]
        conventions.streetWords = ["rue", "avenue", "boulevard", "allée", "impasse", "quai"]
        conventions.documentWords = ["arrêté", "circulaire", "décision", "décret", "directive", "loi", "résolution"]
        conventions.per = "par"
        return conventions
    }

    /// "k" of "50k".
    static let thousands = "k"

    /// The letters of French beside the plain ones.
    static let alphabet = "àâçéèêëîïôùûüÿœæ"
    /// Those that Vietnamese names have as well: a word with one is looked at before it is taken for French.
    private static let vietnameseToo = "àâêôù"
    /// Words of French that could be syllables of Vietnamese.
    static let notVietnamese: Set = ["à", "là", "mât", "bât", "tôt", "ô"]

    /// Whether a letter in lower case, or an apostrophe, is of French.
    static func isFrench(_ letter: Character) -> Bool {
        "a"..."z" ~= letter || letter == "'" || alphabet.contains(letter)
    }
}
