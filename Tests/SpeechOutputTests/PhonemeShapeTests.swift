import Reception
import SpeechOutput
import SpeechWorkerProtocol
import TestSupport
import Testing

extension EngineTests {
    /// The table of phonemes against what the engine really says.
    @Suite struct PhonemeShapeTests {
        @Test(arguments: [
            (Language.vietnamese, "vi"), (.vietnamese, "vi-vn-x-central"), (.vietnamese, "vi-vn-x-south"),
            (.english, "en"), (.chinese, "cmn-latn-pinyin"), (.korean, "ko"), (.japanese, "ja"), (.french, "fr"),
        ])
        func `every phoneme of a voice has its look`(_ language: Language, _ voice: String) async throws {
            let sentences = try Surroundings.sentences(language, most: Surroundings.runsLongTests ? 5_000 : 50)
            try #require(sentences.count >= 50)
            try await ClientRig.working { client in
                var names: Set<String> = []
                for sentence in sentences {
                    let order = ClientRig.order(sentence, voice: voice)
                    for mark in try await ClientRig.marked(client, order).marks {
                        if case .phoneme(let name) = mark.kind { names.insert(name) }
                    }
                }
                #expect(names.count > 30)
                #expect(names.filter { PhonemeShape(phoneme: $0) == nil }.sorted() == [])
            }
        }
    }
}
