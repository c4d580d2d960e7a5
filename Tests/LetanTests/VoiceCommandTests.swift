import Foundation
import TestSupport
import Testing

/// What the shell tells of voices, and what a wrong configuration of speech says.
@Suite("voices") struct VoiceCommandTests {
    private let letan: LetanProgram

    init() throws { letan = try LetanProgram() }

    @Test("Every language has a voice that the engine has, and one accent that speaks unless another is chosen")
    func list() async throws {
        let run = try await letan.run("voices", "--json")
        let voices = run.objects.compactMap(\.self)
        #expect(run.status == 0, "\(run.errors)")
        #expect(Set(voices.compactMap { $0.text("language") }) == ["vi", "en", "zh", "ko", "ja", "fr"])
        #expect(voices.allSatisfy { $0.text("state") == "ok" })
        #expect(voices.filter { $0.text("language") == "vi" }.count == 3)
    }

    @Test("A sample of each accent is written to a file of its own") func attempt() async throws {
        let folder = letan.scratch.path("samples")
        let run = try await letan.run("voices", "try", "--lang", "vi", "--out", folder)
        #expect(run.status == 0, "\(run.errors)")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(files == ["vi-central.wav", "vi-northern.wav", "vi-southern.wav"])
        for file in files { #expect(try WaveForm(contentsOf: "\(folder)/\(file)").loudness > 300) }
    }

    @Test("say prints the engine's phonemes, of a chosen accent too") func phonemes() async throws {
        let north = try await letan.run("say", "--phonemes", "Xin chào")
        let south = try await letan.run("say", "--phonemes", "Xin chào", "--set", "speech.voices.vi=southern")
        #expect(north.status == 0 && south.status == 0, "\(north.errors) \(south.errors)")
        #expect(north.output.split(separator: " ").count > 4)
        #expect(north.output != south.output)
    }

    @Test(
        "What is not one of the values is refused with its place and the fix",
        arguments: [
            ("speech.volume=101", "speech.volume"), ("speech.output=loud", "auto, screen, device, file, none"),
            ("speech.output=file", "which file"), (#"speech={"output":"screen","device":"hw:0"}"#, "either"),
            ("speech.paced=true", "goes with \"file\""),
            (#"speech.quietHours=[{"hours":"22-6","volume":10}]"#, "07:30-11:30"),
            (#"speech.quietHours=[{"hours":"22:00-06:00","volume":-1}]"#, "0"),
            (#"speech.voices={"xx":"a"}"#, "no language has the code \"xx\""),
            (#"speech.server={"port":0,"voices":{"vi":"a"}}"#, "65535"),
            (#"speech.server={"port":10200,"voices":{}}"#, "which voice"),
        ])
    func mistakes(_ setting: String, _ message: String) async throws {
        let run = try await letan.run("say", "xin chào", "--out", letan.scratch.path("x.wav"), "--set", setting)
        #expect(run.status == 78, "\(setting)")
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test("An accent and a server that cannot be had are told; another machine must be allowed")
    func unavailable() async throws {
        for (setting, message) in [
            ("speech.voices.vi=western", "use one of northern, central, southern"),
            (#"speech.server={"host":"192.0.2.1","port":10200,"voices":{"vi":"a"}}"#, "192.0.2.1"),
        ] {
            let run = try await letan.run("say", "xin chào", "--out", letan.scratch.path("x.wav"), "--set", setting)
            #expect(run.status == 69)
            #expect(run.errors.contains(message), "\(run.errors)")
        }
    }

    @Test("A text that no voice can say is an error, not silence") func unsayable() async throws {
        let run = try await letan.run("say", "مرحبا", "--out", letan.scratch.path("x.wav"))
        #expect(run.status == 69)
        #expect(run.errors.contains("can say nothing"))
        #expect(!run.errors.contains("مرحبا"), "what is said is private")
    }

    @Test("A server that is not there is passed over: espeak-ng speaks, and that is told") func fallBack() async throws
    {
        let file = letan.scratch.path("fallback.wav")
        let run = try await letan.run(
            "say", "Xin chào", "--out", file, "--set", #"speech.server={"port":1,"voices":{"vi":"a"}}"#)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("espeak-ng does"))
        #expect(try WaveForm(contentsOf: file).loudness > 300)
    }

    @Test("Quiet hours and the volume make speech softer") func softer() async throws {
        var loudness: [Double] = []
        for setting in [
            "speech.volume=100", "speech.volume=50", #"speech.quietHours=[{"hours":"00:00-24:00","volume":20}]"#,
        ] {
            let file = letan.scratch.path("volume.wav")
            let run = try await letan.run("say", "Xin chào quý khách", "--out", file, "--set", setting)
            #expect(run.status == 0, "\(run.errors)")
            loudness.append(try WaveForm(contentsOf: file).loudness)
        }
        #expect(loudness[1] < loudness[0] * 0.4 && loudness[2] < loudness[1] * 0.4, "\(loudness)")
    }
}
