import LocatedJSON
package import Reception
package import SpeechWorkerProtocol

/// What can go wrong between words and sound.
package enum SpeechOutputError: Error, Hashable, Sendable {
    /// No program is at this path.
    case workerMissing(path: String)
    /// What is at this path is not a program that may be started.
    case workerNotExecutable(path: String)
    /// The system could not start it.
    case workerNotStarted(path: String, reason: String)
    /// It speaks another version of the protocol.
    case workerOfOtherVersion(path: String, version: Int)
    /// It died, hung or talked nonsense in the same sentence twice.
    case workerLostTwice(path: String, loss: WorkerLoss)
    /// Workers fail in every sentence; none is started for a while.
    case workerResting(path: String, Delay)
    /// The text is not blank, but no voice of this language can say any of it.
    case nothingToSay(Language)
    /// The engine refuses the voice or cannot work; its own sentence.
    case refused(reason: String)
    /// A Wyoming server did not say a sentence.
    case wyoming(server: String, WyomingFailure)
    /// The better of two voices was not heard within this time.
    case late(Delay)
    /// No voice file for this language.
    case noVoice(Language)
    /// The voice of this language has no accent of this name.
    case noVariant(Language, name: String, known: [String])
    /// Japanese cannot be read without this dictionary.
    case noDictionary(path: String, reason: String)
    /// A file could not be made or written.
    case file(path: String, call: String, code: Int32)
    /// The audio's rate changed within one file.
    case rateChanged(path: String, from: Int, to: Int)
    /// A loudspeaker cannot play.
    case loudspeaker(LoudspeakerFault)

    /// Whether there was no worker that could have done it.
    var isForWantOfWorker: Bool {
        switch self {
        case .workerMissing, .workerNotExecutable, .workerNotStarted, .workerOfOtherVersion, .workerLostTwice: true
        default: false
        }
    }

    /// The same for the robot.
    package var partFailure: PartFailure { PartFailure(part: .speech, reason: description) }
}

/// How a running worker was lost; the sentence is then said again once by a new one.
package enum WorkerLoss: Error, Hashable, Sendable, CustomStringConvertible {
    /// Its process ended, by a signal or with a code.
    case ended(how: String)
    /// It said nothing for this long.
    case silent(Delay)
    /// It sent bytes that are not the protocol.
    case outOfStep(WireError)
    /// It does not read its pipe any more.
    case deaf

    package var description: String {
        switch self {
        case .ended(let how): how
        case .silent(let delay): "it said nothing for \(delay.seconds) s"
        case .outOfStep(let error): error.description
        case .deaf: "it did not read its input"
        }
    }
}

extension SpeechOutputError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .workerMissing(let path):
            "\(path): there is no speech worker; build the product letan-speech-worker"
        case .workerNotExecutable(let path):
            "\(path): the speech worker is not an executable file; build letan-speech-worker again or chmod +x it"
        case .workerNotStarted(let path, let reason):
            "\(path): the speech worker could not be started (\(reason)); free memory or processes and try again"
        case .workerOfOtherVersion(let path, let version):
            "\(path): the speech worker speaks version \(version) of its protocol, this program "
                + "\(WireFormat.version); build both together"
        case .workerLostTwice(let path, let loss):
            "\(path): the speech worker was lost twice in one sentence (\(loss)); the words are on the screen, "
                + "the next sentence starts a new worker"
        case .workerResting(let path, let rest):
            "\(path): the speech worker was lost in every sentence of late and rests for \(rest.seconds) s more; the "
                + "words are on the screen; run it by hand to see why it ends"
        case .nothingToSay(let language):
            "the voice of \(language.rawValue) can say nothing of this text, which is other writing or symbols only; "
                + "the words are on the screen"
        case .refused(let reason): reason
        case .wyoming(let server, let failure): "the Wyoming server at \(server) failed: \(failure)"
        case .late(let delay):
            "the better voice was not heard within \(delay.seconds) s; give its server more power or a smaller model"
        case .noVoice(let language):
            "there is no voice for the language \(language.rawValue); add Voices/\(language.rawValue).json"
        case .noVariant(let language, let name, let known):
            "the voice of the language \(language.rawValue) has no variant \"\(name)\"; use one of "
                + known.joined(separator: ", ")
        case .noDictionary(let path, let reason):
            "\(path): there is no Japanese dictionary (\(reason)), so Japanese is only shown; "
                + "install the package mecab-ipadic-utf8"
        case .file(let path, let call, let code):
            "\(path): \(call) failed (\(SystemCode(code))); free space or choose another place"
        case .rateChanged(let path, let from, let to):
            "\(path): the audio changes from \(from) to \(to) samples a second; write another file for each voice"
        case .loudspeaker(let fault): fault.description
        }
    }
}
