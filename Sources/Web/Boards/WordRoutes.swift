package import Digests
package import Reception

/// The few words that a page needs before anything else is told to it: that nobody is there, that a key is wanted, that a
/// ticket is not known. For everybody: they say nothing of anybody.
package struct WordRoutes: Sendable {
    private static let early: [ScreenWord] = [
        .connecting, .connectionLost, .connectionBack, .ticketUnknown, .signInTitle, .signInHint, .key, .signIn,
        .keyRefused,
    ]

    private struct Words: Encodable {
        let language: Language
        let words: [String: [String: String]]
    }

    /// All of them.
    package let all: [Route]

    /// The words of `renderer`, for an office of this language.
    package init(_ renderer: any ReplyRenderer, language: Language) throws(DigestError) {
        let words = renderer.languages.map { language in
            (language.rawValue, renderer.words(Self.early, in: language))
        }
        let answer = try StoredAnswer(
            jsonBytes(Words(language: language, words: Dictionary(uniqueKeysWithValues: words))),
            mediaType: "application/json")
        all = [Route(Self.operation) { call throws(Refusal) in answer.response(to: call.request) }]
    }

    private static let operation = Operation(
        name: "readWords", method: .get, path: "/v1/words",
        summary: "What pages say before they were told anything, in every language.", welcome: .anybody,
        answers: [.json(200, .anything, "The words."), .empty(304, "If-None-Match names the present ones.")])
}

extension ReplyRenderer {
    /// These words in `language`, by their names.
    func words(_ words: [ScreenWord], in language: Language) -> [String: String] {
        Dictionary(uniqueKeysWithValues: words.map { ($0.rawValue, word($0, in: language)) })
    }
}
