package import Reception
package import WyomingProtocol

/// Why a Wyoming server did not say a sentence.
package enum WyomingFailure: Error, Hashable, Sendable {
    /// The connection or the framing failed.
    case outOfStep(WyomingError)
    /// It sent nothing for this long.
    case silent(Delay)
    /// It ended the connection in the middle of a sentence.
    case ended
    /// It answered with an error of this code.
    case refused(code: String?)
    /// It sends audio that cannot be played here.
    case unsuitable(WyomingAudioFormat)
    /// It sends audio before it began, begins twice, or changes its shape on the way.
    case outOfTurn
    /// A piece of audio ends in the middle of a sample.
    case cutSample
    /// It sends far more audio than the text can take.
    case endless
    /// It ended a sentence without a sound.
    case noAudio
}

extension WyomingFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .outOfStep(let error): error.description
        case .silent(let delay): "it said nothing for \(delay.seconds) s; restart it"
        case .ended: "it ended the connection in the middle of a sentence; look into its log"
        case .refused(let code): "it answered with an error (\(code ?? "no code")); look into its log"
        case .unsuitable(let format):
            "its audio has \(format.rate) samples a second, \(format.width) bytes each, \(format.channels) channels; "
                + "choose a voice of 16 bits, mono or stereo, from 4,000 samples a second"
        case .outOfTurn: "its audio does not begin once and keep its shape; update it"
        case .cutSample: "a piece of its audio ends in the middle of a sample; update it"
        case .endless: "it does not stop sending audio; restart it"
        case .noAudio: "it made no sound; choose another voice or restart it"
        }
    }
}
