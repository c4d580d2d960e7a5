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

extension Voice {
    /// Reads one voice file.
    package init(language: Language, _ file: LocatedValue) throws(LocatedJSONError) {
        var reader = try file.object()
        self.language = language
        engineVoice = try reader.string("engineVoice", maxLength: 60)
        rate = try reader.int("rate", in: 80...450)
        pitch = try reader.int("pitch", in: 0...100)
        range = try reader.int("range", in: 0...100)
        volume = try reader.int("volume", in: 1...80)
        var slower = try reader.object("slower")
        slowerRate = try slower.int("rate", in: 80...max(80, rate - 1))
        try slower.finish()
        spelling = try SpellingAloud(reader.required("spelling"))
        try reader.finish()
    }
}

extension SpellingAloud {
    /// Reads the names of ten digits and of some letters.
    package init(_ value: LocatedValue) throws(LocatedJSONError) {
        var reader = try value.object()
        var digits: [String] = []
        for name in try reader.array("digits", count: 10...10) { digits.append(try name.string(maxLength: 20)) }
        var letters: [Character: String] = [:]
        for member in try reader.optional("letters")?.members() ?? [] {
            guard let letter = member.key.first, member.key.count == 1, letter.isUppercase, letter.isASCII else {
                throw member.value.refusal("\"\(member.key)\" is no letter of a ticket number; use A to Z")
            }
            letters[letter] = try member.value.string(maxLength: 20)
        }
        try reader.finish()
        self.init(digits: digits, letters: letters)
    }
}
