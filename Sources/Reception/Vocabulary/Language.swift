/// A language the robot may serve, by its ISO 639-1 code. Which ones it does serve is decided by the content.
public enum Language: String, CaseIterable, Sendable, Codable, Comparable {
    case vietnamese = "vi"
    case english = "en"
    case chinese = "zh"
    case korean = "ko"
    case japanese = "ja"
    case french = "fr"

    /// The language's name in itself, for a button.
    public var endonym: String {
        switch self {
        case .vietnamese: "Tiếng Việt"
        case .english: "English"
        case .chinese: "中文"
        case .korean: "한국어"
        case .japanese: "日本語"
        case .french: "Français"
        }
    }

    /// The order of the table in `conversation.md`: the order of buttons and reports.
    public static func < (left: Language, right: Language) -> Bool {
        let order = allCases
        return order.firstIndex(of: left) ?? 0 < order.firstIndex(of: right) ?? 0
    }
}
