import Foundation
package import LocatedJSON
import Reception
import SpeechWorkerProtocol

/// A word or phrase that is said otherwise than the engine would read it.
package struct Pronunciation: Hashable, Sendable {
    /// What is said instead.
    package enum Sound: Hashable, Sendable {
        /// Other words of the same language; they take the place of the written ones before anything else is done.
        case words(String)
        /// The engine's own phonemes; they go into its dictionary and never through a text.
        case phonemes(String)
    }

    /// How it is written; capitals do not count.
    package let written: String
    /// How it is said.
    package let sound: Sound
    /// Where it says so.
    package let location: TextLocation

    /// A pronunciation put together by hand.
    package init(written: String, sound: Sound, location: TextLocation) {
        self.written = written
        self.sound = sound
        self.location = location
    }
}

extension Voice {
    /// What goes into the engine's dictionary, each entry with the place it comes from.
    var phonemeEntries: [(entry: PhonemeEntry, location: TextLocation)] {
        pronunciations.compactMap { pronunciation in
            guard case .phonemes(let phonemes) = pronunciation.sound else { return nil }
            let word = pronunciation.written.lowercased().precomposedStringWithCanonicalMapping
            // The engine takes Korean syllables apart before it looks a word up.
            let written = language == .korean ? word.decomposedStringWithCanonicalMapping : word
            // All accents of a language share one dictionary and the phonemes of its plainest voice, the first one.
            let entry = PhonemeEntry(voice: variants[0].engineVoice, word: written, phonemes: phonemes)
            return (entry, pronunciation.location)
        }
    }
}
