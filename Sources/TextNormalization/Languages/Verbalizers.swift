import Reception

extension Language {
    /// What says numbers and signs in the language.
    var verbalizer: any Verbalizer {
        switch self {
        case .vietnamese: Vietnamese()
        case .english: English()
        case .chinese: Chinese()
        case .korean: Korean()
        case .japanese: Japanese()
        case .french: French()
        }
    }
}
