import IntentMatching
import Reception

/// Small sets of labelled lines to learn, and what comes of them; each is trained once for all tests.
enum LearningSets {
    /// Three meanings in Vietnamese with some examples each, and something that is not ours.
    static let greetings: [LabelledLine] =
        lines("greet", ["xin chào", "chào em", "chào bạn nhé", "chào buổi sáng", "em ơi chào em"])
        + lines("goodbye", ["tạm biệt", "tạm biệt em nhé", "hẹn gặp lại", "thôi tôi về đây", "tạm biệt nha"])
        + lines("take_ticket", ["lấy số", "cho tôi lấy số", "bốc số giúp tôi", "lấy giúp tôi một số", "in phiếu số"])
        + lines(
            nil, ["hôm nay trời mưa", "bóng đá tối qua", "giá vàng tăng mạnh", "con mèo màu đen", "đi chợ mua rau"])

    /// The model of `greetings`.
    static let greetingsModel = Result { () throws(IntentModelError) in try IntentTraining.model(of: greetings) }

    /// Lines of one meaning; nil is what is not ours.
    static func lines(_ intent: IntentName?, _ texts: [String], _ language: Language = .vietnamese) -> [LabelledLine] {
        texts.map { text in
            LabelledLine(label: intent.map(TemplateLabel.intent) ?? .topic("other"), language: language, text: text)
        }
    }

    /// A matcher that learnt `lines`.
    static func matcher(of lines: [LabelledLine]) throws -> TrainedMatcher {
        TrainedMatcher(try IntentModel(bytes: try IntentTraining.model(of: lines)))
    }

    /// The matcher that learnt `greetings`.
    static func greetingsMatcher() throws -> TrainedMatcher {
        TrainedMatcher(try IntentModel(bytes: try greetingsModel.get()))
    }
}

extension IntentMatch {
    /// The likeliest reading of ours, also where it was rejected: how far to trust it cannot be learnt from a few lines.
    var likeliest: IntentCandidate { decision == .reject ? alternatives.first ?? best : best }
}

extension TrainedMatcher {
    /// What a sentence means at the beginning of a visit in Vietnamese.
    func match(_ text: String) -> IntentMatch { match(text, in: MatchingContext(language: .vietnamese)) }
}
