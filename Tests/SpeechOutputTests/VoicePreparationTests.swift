import Foundation
import LocatedJSON
import Reception
import SpeechOutput
import SpeechWorkerProtocol
import TestSupport
import Testing

extension EngineTests {
    /// The engine's own data folder, made by the real worker.
    @Suite struct VoicePreparationTests {
        private static let shipped = Result { try VoiceCatalogue(folder: Surroundings.voices) }

        private static func prepare(
            _ voices: VoiceCatalogue, in cache: String, worker: String = Surroundings.worker
        ) async throws -> PreparedVoices {
            try await VoicePreparation(worker: worker, cache: cache, clock: RealClock()).prepare(voices)
        }

        /// One voice with these pronunciations and variants.
        private static func catalogue(
            _ pronunciations: String, of language: Language = .vietnamese, engineVoice: String = "vi"
        ) throws -> VoiceCatalogue {
            let text = VoiceCatalogueTests.good
                .replacingOccurrences(
                    of: "\"VNPT\": \"vê en pê tê\", \"bar code\": \"[[b'a:k'od]]\"", with: pronunciations
                )
                .replacingOccurrences(of: "\"engineVoice\": \"vi\"", with: "\"engineVoice\": \"\(engineVoice)\"")
            return VoiceCatalogue([
                try Voice(language: language, LocatedValue(parsing: Array(text.utf8), file: "Voices/x.json"))
            ])
        }

        /// The names of the phonemes of `text` in `voice`, and how much of it is sound.
        private static func phonemes(_ text: String, voice: String, data: String?) async throws -> [String] {
            let arguments = data.map { ["--data", $0] } ?? []
            let client = SpeechWorkerClient(path: Surroundings.worker, arguments: arguments, clock: RealClock())
            let names = Gathered<String>()
            let order = SpeechOrder(id: 0, voice: voice, rate: 160, pitch: 50, range: 50, volume: 50, text: text)
            try await client.speak(order) { piece in
                for case .phoneme(let name) in piece.marks.map(\.kind) { names.add(name) }
            }
            await client.shutdown()
            return names.all.filter { !$0.hasPrefix("_") }
        }

        @Test func `the shipped voices are all there and their pronunciations are taken`() async throws {
            try await Surroundings.withFile { cache in
                let prepared = try await Self.prepare(Self.shipped.get(), in: cache)
                #expect(prepared.problems.map(\.description) == [])
                #expect(prepared.missingVoices.isEmpty)
                #expect(prepared.complaint == nil)
                #expect(try #require(prepared.dataFolder).hasPrefix(cache))
            }
        }

        @Test(arguments: [
            (Language.vietnamese, "vi", "robot", "robot"), (.vietnamese, "vi", "robot", "ROBOT"),
            (.english, "en", "phuong", "Phuong"), (.english, "en-us", "ha noi", "Ha Noi"),
            (.korean, "ko", "전화", "전화"), (.french, "fr", "wifi", "wifi"), (.japanese, "ja", "wifi", "wifi"),
            (.chinese, "cmn-latn-pinyin", "wifi", "wifi"),
        ])
        func `phonemes of our own change what is heard`(
            _ language: Language, _ voice: String, _ written: String, _ text: String
        ) async throws {
            try await Surroundings.withFile { cache in
                let catalogue = try Self.catalogue(
                    "\"\(written)\": \"[[mama]]\"", of: language, engineVoice: voice)
                let prepared = try await Self.prepare(catalogue, in: cache)
                #expect(prepared.problems.map(\.description) == [])
                let data = try #require(prepared.dataFolder)
                let own = try await Self.phonemes(text, voice: voice, data: data)
                #expect(own.count { $0.hasPrefix("m") } == 2, "\(own)")
                #expect(try await Self.phonemes(text, voice: voice, data: nil) != own)
            }
        }

        @Test(arguments: ["\"robot\": \"[[ZZ~q]]\"", "\"robot\": \"[[a%8]]\""])
        func `phonemes that the engine does not have are told with their place`(_ bad: String) async throws {
            try await Surroundings.withFile { cache in
                let catalogue = try Self.catalogue("\"camera\": \"[[mama]]\",\n\(bad)")
                let prepared = try await Self.prepare(catalogue, in: cache)
                #expect(prepared.problems.count == 1)
                #expect(
                    prepared.problems.first?.description.hasPrefix("Voices/x.json:8:10: the engine has no phoneme")
                        == true)
                let own = try await Self.phonemes("camera", voice: "vi", data: prepared.dataFolder)
                #expect(own.count { $0.hasPrefix("m") } == 2)
            }
        }

        @Test func `a dictionary of which nothing can be used stays the system's`() async throws {
            try await Surroundings.withFile { cache in
                let prepared = try await Self.prepare(Self.catalogue("\"robot\": \"[[ZZ~q]]\""), in: cache)
                #expect(prepared.problems.count == 1)
                let data = try #require(prepared.dataFolder)
                #expect(
                    try await Self.phonemes("xin chào robot", voice: "vi", data: data)
                        == Self.phonemes("xin chào robot", voice: "vi", data: nil))
            }
        }

        @Test func `phonemes that change nothing are told`() async throws {
            try await Surroundings.withFile { cache in
                let catalogue = try Self.catalogue("\"ビザ\": \"[[mama]]\"", of: .japanese, engineVoice: "ja")
                let prepared = try await Self.prepare(catalogue, in: cache)
                #expect(prepared.problems.first?.description.contains("write words instead") == true)
            }
        }

        @Test func `a voice that the engine does not have is told with its place`() async throws {
            try await Surroundings.withFile { cache in
                let prepared = try await Self.prepare(Self.catalogue("", engineVoice: "vi-vn-x-west"), in: cache)
                #expect(prepared.missingVoices == ["vi-vn-x-west"])
                #expect(prepared.problems.first?.description.hasPrefix("Voices/x.json:2:45: ") == true)
                #expect(prepared.problems.first?.description.contains("vi-vn-x-west") == true)
            }
        }

        @Test func `the folder is private, named after its content and made anew when that changes`() async throws {
            try await Surroundings.withFile { cache in
                let first = try await Self.prepare(Self.catalogue("\"robot\": \"[[mama]]\""), in: cache).dataFolder
                let again = try await Self.prepare(Self.catalogue("\"robot\": \"[[mama]]\""), in: cache).dataFolder
                let other = try await Self.prepare(Self.catalogue("\"robot\": \"[[nana]]\""), in: cache).dataFolder
                #expect(first == again)
                #expect(first != other)
                let names = try FileManager.default.contentsOfDirectory(atPath: cache)
                #expect(names.count == 2 && names.allSatisfy { $0.hasPrefix("espeak-") })
                let mode = try FileManager.default.attributesOfItem(atPath: cache)[.posixPermissions] as? Int
                #expect(mode == 0o700)
            }
        }

        @Test func `robots that start at once share one folder`() async throws {
            try await Surroundings.withFile { cache in
                let folders = try await withThrowingTaskGroup(of: String?.self) { group in
                    for _ in 0..<6 {
                        group.addTask { try await Self.prepare(Self.shipped.get(), in: cache).dataFolder }
                    }
                    return try await group.reduce(into: Set()) { $0.insert($1) }
                }
                #expect(folders.count == 1)
                #expect(try FileManager.default.contentsOfDirectory(atPath: cache).count == 1)
            }
        }

        @Test func `a folder left by a crash is removed a day later`() async throws {
            try await Surroundings.withFile { cache in
                for (name, days) in [("making-a", 2.0), ("making-b", 0), ("espeak-0", 61), ("espeak-1", 10)] {
                    try FileManager.default.createDirectory(
                        atPath: "\(cache)/\(name)", withIntermediateDirectories: true)
                    try FileManager.default.setAttributes(
                        [.modificationDate: Date(timeIntervalSinceNow: -86_400 * days - 60)],
                        ofItemAtPath: "\(cache)/\(name)")
                }
                try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: cache)
                let made = try #require(try await Self.prepare(Self.catalogue(""), in: cache).dataFolder)
                let left = try FileManager.default.contentsOfDirectory(atPath: cache)
                #expect(Set(left) == ["making-b", "espeak-1", URL(fileURLWithPath: made).lastPathComponent])
            }
        }

        @Test(arguments: ["/proc/letan", "/dev/null", "/\(String(repeating: "x", count: 200))"])
        func `where nothing can be made the reason is told and the voices are checked`(_ cache: String) async throws {
            let prepared = try await Self.prepare(Self.shipped.get(), in: cache)
            #expect(prepared.dataFolder == nil)
            #expect(prepared.missingVoices.isEmpty)
            #expect(prepared.complaint?.hasPrefix(cache) == true)
        }

        @Test func `a folder that others may write to is not used`() async throws {
            try await Surroundings.withFile { cache in
                try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
                try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: cache)
                let prepared = try await Self.prepare(Self.shipped.get(), in: cache)
                #expect(prepared.dataFolder == nil)
                #expect(prepared.complaint?.contains("chmod 700") == true)
            }
        }

        @Test func `a path that is too long for the engine is told`() async throws {
            try await Surroundings.withFile { parent in
                try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
                let cache = "\(parent)/\(String(repeating: "x", count: 120))"
                let prepared = try await Self.prepare(Self.shipped.get(), in: cache)
                #expect(prepared.dataFolder == nil)
                #expect(prepared.complaint?.contains("shorter path") == true)
                #expect(try FileManager.default.contentsOfDirectory(atPath: cache) == [])
            }
        }

        @Test func `a disk that takes no more is told and speech goes on`() async throws {
            try await Surroundings.withFile { cache in
                try await Surroundings.withFile { worker in
                    let script = "#!/bin/sh\nulimit -f 20\nexec '\(Surroundings.worker)' \"$@\"\n"
                    try script.write(toFile: worker, atomically: true, encoding: .utf8)
                    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: worker)
                    let prepared = try await Self.prepare(Self.shipped.get(), in: cache, worker: worker)
                    #expect(prepared.dataFolder == nil)
                    #expect(prepared.complaint?.contains(cache) == true, "\(prepared.complaint ?? "")")
                }
            }
        }

        @Test func `a data folder that is gone is replaced by the system's`() async throws {
            let gone = try await Self.phonemes("xin chào", voice: "vi+letan-clear", data: "/nowhere/espeak-1")
            #expect(try await Self.phonemes("xin chào", voice: "vi", data: nil) == gone)
        }

        @Test(arguments: ["[[m'ama]]", "<speak>[[m'ama]]</speak>", "\u{1}[[m'ama]]"])
        func `phonemes in a text are letters`(_ text: String) async throws {
            let plain = text.replacingOccurrences(of: "[[", with: "  ").replacingOccurrences(of: "]]", with: "  ")
            for data in [nil, "/nowhere"] {
                #expect(
                    try await Self.phonemes(text, voice: "vi", data: data)
                        == Self.phonemes(plain, voice: "vi", data: data))
            }
        }
    }
}
