import Foundation
import TestSupport
import Testing

@Suite("Strange text from visitors") struct StrangeTextTests {
    private let letan: LetanProgram

    init() throws { letan = try LetanProgram() }

    /// Types `text`, then asks for a ticket: whatever came before, the robot serves on.
    private func expectService(after text: [UInt8], _ inspect: (String) -> Void = { _ in }) async throws {
        let chat = try letan.start("chat", "--speak", "a.wav", "--journal", "j.jsonl")
        chat.type(bytes: text + [UInt8(ascii: "\n")])
        #expect(await chat.output.shows("› "), "\(chat.errors.text)")
        chat.type("cho tôi lấy số chứng thực")
        #expect(await chat.output.shows("B001"), "\(chat.output.text.suffix(2_000))")
        chat.endInput()
        #expect(await chat.end() == 0)
        #expect(!chat.errors.text.contains("failed"), "\(chat.errors.text.prefix(2_000))")
        #expect(!chat.output.text.unicodeScalars.contains { ($0.value < 32 && $0 != "\n") || $0.value == 127 })
        inspect(chat.output.text)
        #expect(try await letan.run("replay", "j.jsonl").status == 0)
    }

    @Test("A hundred thousand characters on one line are cut and answered") func endless() async throws {
        try await expectService(after: Array(repeating: UInt8(ascii: "s"), count: 100_000)) { output in
            let longest = output.split(separator: "\n").filter { $0.hasPrefix("› ") }.map(\.count).max() ?? 0
            #expect(longest <= 1_002)
        }
    }

    @Test("A hundred thousand characters in words are cut and answered") func endlessWords() async throws {
        try await expectService(after: Array(String(repeating: "sao y bằng ", count: 9_091).utf8))
    }

    @Test("Control characters do not reach screen, voice or journal") func controls() async throws {
        try await expectService(after: Array("xin\u{0} \u{1b}[2J\u{7}chào\u{7f}\u{202e}\u{feff}".utf8))
        #expect(try !letan.contents("j.jsonl").contains("\\u00"))
    }

    @Test("Bytes that are no UTF-8 are replaced") func noUTF8() async throws {
        try await expectService(after: [0xFF, 0xFE, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x78, 0xF5])
    }

    @Test("say speaks a hundred thousand bytes up to its limit, and what once killed the engine") func say()
        async throws
    {
        for text in [String(repeating: "mười hai ", count: 8_000), String(repeating: "s'", count: 220)] {
            let run = try await letan.run("say", text, "--out", "s.wav")
            #expect(run.status == 0, "\(run.errors.prefix(500))")
            #expect(try WaveForm(contentsOf: letan.scratch.path("s.wav")).seconds > 1)
        }
    }
}
