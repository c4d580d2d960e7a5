/// A voice that a server says it has.
package struct WyomingVoiceInfo: Hashable, Sendable {
    /// Its name.
    package let name: String
    /// The languages it speaks, as the server writes them: `vi`, `vi_VN`.
    package let languages: [String]

    private struct Info: Decodable {
        let tts: [Program]?
    }

    private struct Program: Decodable {
        let installed: Bool?
        let voices: [Voice]?
    }

    private struct Voice: Decodable {
        let name: String
        let languages: [String]?
        let installed: Bool?
    }

    /// The voices in `message` that are installed.
    static func ready(in message: WyomingMessage) throws(WyomingError) -> [WyomingVoiceInfo] {
        let programs = try message.values(Info.self).tts ?? []
        return programs.filter { $0.installed ?? true }.flatMap { $0.voices ?? [] }
            .filter { $0.installed ?? true }
            .map { WyomingVoiceInfo(name: $0.name, languages: $0.languages ?? []) }
    }
}
