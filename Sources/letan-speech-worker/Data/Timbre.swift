/// A variant of the engine's voices that is heard better in a noisy room.
///
/// They lift what is above 2 kHz, where consonants are, and the consonants themselves, at the cost of the low hum that
/// a lobby drowns anyway. Speech intelligibility index (octave bands of ANSI S3.5) over all shipped voices in speech-like
/// noise 5 dB louder than they: 0.38-0.50 as the engine has them, 0.49-0.54 `clear`, 0.51-0.55 `bright`.
struct Timbre {
    /// The file's name; a voice is called `vi+letan-clear`.
    let name: String
    /// Its lines after the name, as in the engine's own folder `voices/!v`.
    private let attributes: String

    static let all = [
        Timbre(
            name: "letan-clear", attributes: "tone 100 150 800 130 2000 160 5400 140 8000 150\nconsonants 120 120\n"),
        Timbre(
            name: "letan-bright", attributes: "tone 100 100 800 130 2000 220 5400 180 8000 150\nconsonants 130 130\n"),
    ]

    /// The file's content.
    var file: [UInt8] { Array("language variant\nname \(name)\n\(attributes)".utf8) }
}
