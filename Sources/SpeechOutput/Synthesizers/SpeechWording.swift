package import Reception
package import TextNormalization

/// The words that are spoken for a request: each language's normaliser, with the pronunciations of its voice.
package struct SpeechWording: Sendable {
    private let normalizers: [Language: TextNormalizer]

    /// The wording of the languages of `voices`. `kana` reads Japanese; without it kanji is only shown.
    package init(voices: VoiceCatalogue, kana: (any KanaReader)?) {
        normalizers = voices.languages.reduce(into: [:]) { normalizers, language in
            normalizers[language] = TextNormalizer(
                language: language, pronunciations: voices[language]?.respellings ?? [:], kana: kana)
        }
    }

    /// What is spoken for `request`; silent when its text is blank. Throws `SpeechOutputError`: there is no voice, or
    /// nothing in the text that it could say.
    package func spoken(_ request: SpeechRequest) throws(SpeechOutputError) -> SpokenText {
        guard let normalizer = normalizers[request.language] else { throw .noVoice(request.language) }
        let spoken = normalizer.spoken(request.text)
        guard !spoken.isSilent || request.text.allSatisfy(\.isWhitespace) else {
            throw .nothingToSay(request.language)
        }
        return spoken
    }
}

extension Voice {
    /// Words for words. What has phonemes stands for itself: the engine's dictionary must find it as it is written.
    fileprivate var respellings: [String: String] {
        pronunciations.reduce(into: [:]) { respellings, pronunciation in
            switch pronunciation.sound {
            case .words(let words): respellings[pronunciation.written] = words
            case .phonemes: respellings[pronunciation.written] = pronunciation.written
            }
        }
    }
}
