import Reception

/// What every visitor can say.
enum VisitorWords {
    /// How people take leave.
    static func goodbye(in language: Language) -> String {
        switch language {
        case .vietnamese: "tạm biệt"
        case .english: "goodbye"
        case .chinese: "再见"
        case .korean: "안녕히 계세요"
        case .japanese: "さようなら"
        case .french: "au revoir"
        }
    }
}
