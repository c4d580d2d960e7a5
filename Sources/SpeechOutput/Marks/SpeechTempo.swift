import Reception
import Synchronization

/// How fast an engine speaks each language, learned from what it has said.
final class SpeechTempo: Sendable {
    /// Of the first sentence: 15 letters a second.
    private static let first = 0.065
    /// What a voice can be, in seconds a unit.
    private static let plausible = 0.02...0.4

    private let learned = Mutex<[Language: Double]>([:])

    /// Seconds a unit of `CaptionWord`.
    func secondsPerUnit(of language: Language) -> Double { learned.withLock { $0[language] } ?? Self.first }

    /// Learns from a whole sentence of `language`: half new, half of what was known.
    func learn(_ secondsPerUnit: Double, of language: Language) {
        guard Self.plausible.contains(secondsPerUnit) else { return }
        learned.withLock { $0[language] = ($0[language] ?? secondsPerUnit) / 2 + secondsPerUnit / 2 }
    }
}
