/// Speaks another language from now on, where the content has it.
enum LanguageSkill: Skill {
    static let intents: [IntentName] = [.changeLanguage]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        guard let language = reading.value(of: .language).flatMap(Language.init(rawValue:)) else {
            return turn.answer(.askLanguage, asking: .language)
        }
        guard turn.domain.languages.contains(language) else {
            return turn.apologise(.languageMissing, .language(language: language), asking: .language)
        }
        turn.visit.language = language
        turn.answer(.languageChanged)
    }
}
