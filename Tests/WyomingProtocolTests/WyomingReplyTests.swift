import Foundation
import Testing
import WyomingProtocol

@Suite struct WyomingReplyTests {
    private func reply(_ type: String, _ data: String, payload: [UInt8] = []) throws(WyomingError) -> WyomingReply {
        try WyomingReply(WyomingMessage(type: type, data: Data(data.utf8), payload: payload))
    }

    private static let format = WyomingAudioFormat(rate: 22_050, width: 2, channels: 1)
    private static let formatData = #"{"rate": 22050, "width": 2, "channels": 1, "timestamp": null}"#

    @Test func `audio is told by its shape and its bytes`() throws {
        #expect(try reply("audio-start", Self.formatData) == .audioStart(Self.format))
        #expect(try reply("audio-chunk", Self.formatData, payload: [1, 2]) == .audioChunk(Self.format, [1, 2]))
        #expect(try reply("audio-stop", #"{"timestamp": 7}"#) == .audioStop)
    }

    @Test(arguments: [
        #"{}"#, #"{"rate":22050,"width":2}"#, #"{"rate":"22050","width":2,"channels":1}"#,
        #"{"rate":22050.5,"width":2,"channels":1}"#, #"{"rate":null,"width":2,"channels":1}"#,
        #"{"rate":1e30,"width":2,"channels":1}"#, #"{"rate":22050,"width":true,"channels":1}"#,
    ])
    func `audio without a shape is refused`(_ data: String) {
        #expect(throws: WyomingError.malformedData(type: "audio-start")) { try reply("audio-start", data) }
        #expect(throws: WyomingError.malformedData(type: "audio-chunk")) { try reply("audio-chunk", data) }
    }

    @Test(
        arguments: [
            (#"{"text":"Nguyễn Văn A","code":"RuntimeError"}"#, "RuntimeError"),
            (#"{"text":"x","code":"tts-failed_2.0"}"#, "tts-failed_2.0"),
            (#"{"text":"Nguyễn Văn A"}"#, nil), (#"{}"#, nil), (#"{"code":""}"#, nil),
            (#"{"code":"Nguyễn Văn A"}"#, nil), (#"{"code":"a b"}"#, nil),
            (#"{"code":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}"#, nil),
        ] as [(String, String?)])
    func `of an error nothing is told that may be private`(_ data: String, _ code: String?) throws {
        #expect(try reply("error", data) == .error(code: code))
    }

    @Test func `the voices that are installed are told`() throws {
        let data = """
            {"asr": [{"name": "a"}], "tts": [
            {"name": "piper", "installed": true, "voices": [
            {"name": "vi", "languages": ["vi_VN"], "installed": true, "speakers": [{"name": "x"}]},
            {"name": "absent", "languages": ["fr_FR"], "installed": false}, {"name": "bare"}]},
            {"name": "gone", "installed": false, "voices": [{"name": "never"}]}, {"name": "empty"}]}
            """
        guard case .info(let voices) = try reply("info", data) else { throw CancellationError() }
        #expect(voices.map(\.name) == ["vi", "bare"])
        #expect(voices.map(\.languages) == [["vi_VN"], []])
        #expect(try reply("info", "{}") == .info([]))
        #expect(throws: WyomingError.malformedData(type: "info")) { try reply("info", #"{"tts":[{"voices":[{}]}]}"#) }
    }

    @Test(arguments: ["pong", "transcript", "synthesize-stopped", "", "audio-start\u{0}"])
    func `what is not for us is none of ours`(_ type: String) throws {
        #expect(try reply(type, "{}") == .other)
    }

    @Test func `a request names the voice and its speaker`() throws {
        let voice = WyomingVoice(name: "vi", speaker: "hue")
        let message = try WyomingRequest.synthesize(text: "Xin \"chào\"", voice: voice).message()
        let found = try JSONSerialization.jsonObject(with: message.data) as? NSDictionary
        #expect(found == ["text": "Xin \"chào\"", "voice": ["name": "vi", "speaker": "hue"]])
        let plain = try WyomingRequest.synthesize(text: "a", voice: WyomingVoice(name: "vi")).message()
        #expect(
            try JSONSerialization.jsonObject(with: plain.data) as? NSDictionary == [
                "text": "a", "voice": ["name": "vi"],
            ])
    }
}
