import CEspeak
import Glibc
import SpeechWorkerProtocol

/// Why the engine cannot speak an order.
enum EngineError: Error, CustomStringConvertible {
    case unreasonableValue(name: String, value: Int, allowed: ClosedRange<Int>)
    case unknownVoice(name: String, code: Int32)
    case call(name: String, code: Int32)

    var description: String {
        switch self {
        case .unreasonableValue(let name, let value, let allowed):
            "the voice's \(name) is \(value); use \(allowed.lowerBound) to \(allowed.upperBound) in Voices/"
        case .unknownVoice(let name, let code):
            "espeak_SetVoiceByName refused the voice \"\(name)\" (code \(code)); correct engineVoice in Voices/"
        case .call(let name, let code):
            "\(name) failed with code \(code); reinstall the packages libespeak-ng1 and espeak-ng-data"
        }
    }
}

/// espeak-ng, of which a process has one. It is started once and never ended: `espeak_Terminate` can deadlock. Every
/// call is made on the worker's one speaking thread.
enum Engine {
    /// The rate of every voice of espeak-ng 1.51.
    static let sampleRate: UInt32 = 22_050
    /// What is said when `start` fails.
    static let missing =
        "espeak_Initialize found no voices; install the package espeak-ng-data"

    /// Audio comes in pieces of this many milliseconds; the first is there after a fraction of one.
    private static let bufferMilliseconds: Int32 = 40

    /// Loads the engine's data, those in `folder` or else the system's; false when neither is there.
    static func start(data folder: String?) -> Bool {
        let options = espeakINITIALIZE_PHONEME_EVENTS | espeakINITIALIZE_DONT_EXIT
        let usable = folder.flatMap { access("\($0)/phontab", R_OK) == 0 ? $0 : nil }
        let rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, bufferMilliseconds, usable, options)
        espeak_SetSynthCallback(engineDidSpeak)
        return rate == Int32(sampleRate)
    }

    /// Speaks `order`, giving everything to `speaking`, and returns when it has ended or was given up.
    static func speak(_ order: SpeechOrder, to speaking: Speaking) throws(EngineError) {
        try set(order)
        let text = PlainText.cleaned(order.text)
        // No espeakSSML and no espeakPHONEMES: markup from outside can open files and crash the engine.
        let code = text.withCString { pointer in
            espeak_Synth(
                pointer, text.utf8.count + 1, 0, POS_CHARACTER, 0, UInt32(espeakCHARS_UTF8), nil,
                Unmanaged.passUnretained(speaking).toOpaque())
        }
        guard code == EE_OK || speaking.wasStopped else {
            throw .call(name: "espeak_Synth", code: code.rawValue)
        }
    }

    /// Sets the voice, every time: what one order changes would show in the next.
    private static func set(_ order: SpeechOrder) throws(EngineError) {
        try setVoice(order.voice)
        try set(espeakRATE, "rate", Int(order.rate), 80...450)
        try set(espeakPITCH, "pitch", Int(order.pitch), 0...100)
        try set(espeakRANGE, "range", Int(order.range), 0...100)
        try set(espeakVOLUME, "volume", Int(order.volume), 0...100)
        try set(espeakWORDGAP, "pause between words", Int(order.pauses.words), 0...50)
    }

    /// Takes the voice, or says that there is none of the name.
    static func setVoice(_ name: String) throws(EngineError) {
        let code = espeak_SetVoiceByName(name)
        guard code == EE_OK else { throw .unknownVoice(name: name, code: code.rawValue) }
    }

    private static func set(
        _ parameter: espeak_PARAMETER, _ name: String, _ value: Int, _ allowed: ClosedRange<Int>
    ) throws(EngineError) {
        guard allowed.contains(value) else {
            throw .unreasonableValue(name: name, value: value, allowed: allowed)
        }
        let code = espeak_SetParameter(parameter, Int32(value), 0)
        guard code == EE_OK else { throw .call(name: "espeak_SetParameter(\(name))", code: code.rawValue) }
    }
}

/// The engine's callback; every event carries the `Speaking` as its user data. 1 makes the engine give up.
private func engineDidSpeak(
    _ samples: UnsafeMutablePointer<Int16>?, _ count: Int32, _ events: UnsafeMutablePointer<espeak_EVENT>?
) -> Int32 {
    guard let events, let context = events.pointee.user_data else { return 0 }
    let speaking = Unmanaged<Speaking>.fromOpaque(context).takeUnretainedValue()
    let audio = UnsafeBufferPointer(start: samples, count: samples == nil ? 0 : Int(count))
    return speaking.take(audio, EngineEvents(events)) ? 0 : 1
}
