import Foundation
package import LocatedJSON
package import Reception

/// The voices of the folder `Voices`, one file a language.
package struct VoiceCatalogue: Sendable {
    private let voices: [Language: Voice]

    /// Reads every `<language>.json` of `folder`. Errors name the file and line: an unknown key, a value out of its
    /// bounds, a file named after no language, a folder without voices.
    package init(folder: String) throws(LocatedJSONError) {
        var voices: [Language: Voice] = [:]
        for name in try Self.fileNames(in: folder) {
            let path = "\(folder)/\(name)"
            let code = String(name.dropLast(".json".count))
            guard let language = Language(rawValue: code) else {
                let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
                throw LocatedJSONError(
                    location: TextLocation(file: path),
                    problem: .refused(reason: "no language has the code \"\(code)\"; name the file after \(codes)"))
            }
            voices[language] = try Voice(language: language, LocatedValue(contentsOf: path))
        }
        self.voices = voices
    }

    /// Voices made by hand.
    package init(_ voices: [Voice]) {
        self.voices = Dictionary(voices.map { ($0.language, $0) }) { first, _ in first }
    }

    /// The languages with a voice, in their fixed order.
    package var languages: [Language] { voices.keys.sorted() }

    /// The voice of `language`.
    package subscript(language: Language) -> Voice? { voices[language] }

    /// The same with the accents named, as `[.vietnamese: "southern"]`; throws when a language has no voice or its voice
    /// no such accent.
    package func choosing(_ variants: [Language: String]) throws(SpeechOutputError) -> VoiceCatalogue {
        var chosen = voices
        for (language, name) in variants {
            guard let voice = voices[language] else { throw .noVoice(language) }
            guard let speaking = voice.speaking(name) else {
                throw .noVariant(language, name: name, known: voice.variants.map(\.name))
            }
            chosen[language] = speaking
        }
        return VoiceCatalogue(Array(chosen.values))
    }

    private static func fileNames(in folder: String) throws(LocatedJSONError) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let voices = names.filter { $0.hasSuffix(".json") }.sorted()
        guard !voices.isEmpty else {
            throw LocatedJSONError(
                location: TextLocation(file: folder),
                problem: .refused(reason: "there are no voices here; restore the folder Voices or set --share"))
        }
        return voices
    }
}
