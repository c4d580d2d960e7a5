import CEspeak
import Glibc
import SpeechWorkerProtocol

extension Engine {
    /// The engine's version, as `1.51`.
    static var version: String {
        espeak_Info(nil).map { String(cString: $0) } ?? ""
    }

    /// Where the engine takes its data from.
    static var dataFolder: String {
        var path: UnsafePointer<CChar>?
        espeak_Info(&path)
        return path.map { String(cString: $0) } ?? ""
    }

    /// Makes the engine read voices and dictionaries in `folder` from the next voice on.
    static func useData(in folder: String) { espeak_ng_InitializePath(folder) }

    /// Whether the engine has a voice of this name.
    static func has(voice name: String) -> Bool { espeak_SetVoiceByName(name) == EE_OK }

    /// What the engine says for the word of `entry`, by its own phonemes.
    static func phonemes(of entry: PhonemeEntry) -> String {
        guard has(voice: entry.voice) else { return "" }
        return entry.word.withCString { pointer in
            var rest: UnsafeRawPointer? = UnsafeRawPointer(pointer)
            return espeak_TextToPhonemes(&rest, Int32(espeakCHARS_UTF8), 0).map { String(cString: $0) } ?? ""
        }
    }

    /// Compiles `<name>_list` and `<name>_rules` of the folder `source` into the data folder in use, in the phonemes of
    /// `voice`; unknown phonemes are in the `log` alone.
    static func compile(_ name: String, source: String, log: String, voice: String?) throws(EngineDataError) {
        if let voice { espeak_SetVoiceByName(voice) }
        guard let file = fopen(log, "w") else { throw .file(path: log, call: "fopen", code: errno) }
        let status = espeak_ng_CompileDictionary(source, name, file, 0, nil)
        fclose(file)
        guard status == ENS_OK || status == ENS_COMPILE_ERROR else {
            throw .notCompiled(name: name, status: status.rawValue)
        }
    }
}
