import Reception

extension Language {
    /// What says numbers and signs in the language.
    var verbalizer: (any Verbalizer)? {
        switch self {
        case .vietnamese: Vietnamese()
        case .japanese: Japanese()
        default: nil
        }
    }
}
