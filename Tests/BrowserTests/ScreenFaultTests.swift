import Foundation
import Knowledge
import Reception
import TestSupport
import Testing
import Web

extension BrowserTests {
    /// The visitor's screen under faults of the network, the robot, the browser, and the content.
    @Suite("The visitor's screen under faults")
    struct ScreenFaultTests {
        private static let lossy = BrowserSettings().with { $0.expectedComplaints = ["net::ERR_"] }

        @Test("a lost connection is said so in every state, what stands there stays, and it comes back by itself")
        func lost() async throws {
            try await ScreenStage.open { stage in
                let cable = try Cable(to: stage.port)
                try await Browser.open(Self.lossy) { browser in
                    try await stage.begin(at: cable.port, in: browser)
                    for name in ["start", "procedure", "ticket", "rating", "emergency"] {
                        try await stage.present(name, in: browser)
                        cable.pull()
                        try await browser.read(stage.word(.connectionLost))
                        try await browser.picture("screen-lost-\(name)")
                        try await browser.expectGoodLayout(name)
                        // What happens meanwhile is there afterwards.
                        await stage.say("đã về \(name)")
                        cable.put()
                        try await browser.read(stage.word(.connectionBack))
                        try await browser.read("đã về \(name)")
                    }
                    try await stage.present("procedure", in: browser)
                    try await browser.touch(.button(stage.words.label(.yes, in: .vietnamese)))
                    #expect(await stage.hears(.choice(.yes)))
                }
            }
        }

        @Test("a robot that was started again is followed at once, in its own language, without the visit of before")
        func startedAgain() async throws {
            try await ScreenStage.open { first in
                let cable = try Cable(to: first.port)
                try await Browser.open(Self.lossy) { browser in
                    try await first.begin(at: cable.port, in: browser)
                    try await first.present("ticket", .english, in: browser)
                    cable.pull()
                    try await ScreenStage.open { second in
                        cable.put(into: second.port)
                        try await browser.see(.button(second.words.label(.line(id: "land"), in: .vietnamese)))
                        try await browser.miss(.text("B012"))
                        try await second.present("procedure", .english, in: browser)
                        try await browser.touch(.button(second.words.label(.no, in: .english)))
                        #expect(await second.hears(.choice(.no)))
                        cable.pull()
                    }
                }
            }
        }

        @Test("two tabs show the same over one stream, and either can be touched")
        func tabs() async throws {
            try await ScreenStage.open { stage in
                try await Browser.open { browser in
                    try await stage.begin(in: browser)
                    let first = try await browser.tabs()[0]
                    try await browser.openTab()
                    try await stage.begin(in: browser)
                    #expect(stage.server.counts.openStreams == 1)
                    try await stage.present("procedure", in: browser)
                    try await browser.touch(.button(stage.words.label(.yes, in: .vietnamese)))
                    #expect(await stage.hears(.choice(.yes)))
                    try await browser.show(first)
                    try await stage.present("rating", .english, in: browser)
                    try await browser.touch(.button(stage.words.label(.rating(value: 5), in: .english)))
                    #expect(await stage.hears(.choice(.rating(value: 5))))
                }
            }
        }

        @Test("a tab that slept through ten thousand events shows the newest at once")
        func asleep() async throws {
            try await ScreenStage.open { stage in
                try await Browser.open { browser in
                    try await stage.begin(in: browser)
                    let sleeping = try await browser.tabs()[0]
                    try await browser.openTab()
                    for number in 1...10_000 { await stage.say("câu thứ \(number)") }
                    try await browser.show(sleeping)
                    try await browser.read("câu thứ 10000", within: 3)
                    try await stage.present("procedure", in: browser)
                    try await browser.touch(.button(stage.words.label(.yes, in: .vietnamese)))
                    #expect(await stage.hears(.choice(.yes)))
                }
            }
        }

        private static let markup = "<img src=x onerror=alert(1)><b>&amp;\"'`"

        @Test("markup in what is said, heard, called, and in the office's own names is text")
        func markup() async throws {
            let content = try Self.content(named: Self.markup)
            try await ScreenStage.open(content) { stage in
                try await Browser.open { browser in
                    try await stage.begin(in: browser)
                    var state = ScreenState(mood: .speaking, language: .vietnamese)
                    state.heard = HeardText(number: 1, text: "nghe " + Self.markup)
                    state.calls = [
                        TicketCall(number: "B012", desk: "2", language: .vietnamese, displayName: Self.markup)
                    ]
                    state.choices = [.line(id: "certification")]
                    await stage.say("nói " + Self.markup, state)
                    for text in ["nói ", "nghe ", ""] { try await browser.read(text + Self.markup) }
                    let made = "return document.querySelectorAll('main img, main script, b, .captions img').length"
                    #expect(try await browser.run(made) == 0)
                }
            }
        }

        /// The shipped content with other names of the office and of a line.
        private static func content(named name: String) throws -> Content {
            let scratch = try ScratchFolder()
            let models = scratch.url.appending(path: "Models")
            try FileManager.default.createDirectory(at: models, withIntermediateDirectories: true)
            for part in ["Office.json", "Procedures", "Replies"] {
                try FileManager.default.copyItem(
                    at: Checkout.root.appending(path: "Models/\(part)"), to: models.appending(path: part))
            }
            let file = models.appending(path: "Office.json")
            let quoted = String(decoding: try JSONEncoder().encode(name), as: UTF8.self).dropFirst().dropLast()
            let text = try String(contentsOf: file, encoding: .utf8)
            let changed = text.replacing(#/("vi": ")(Chứng thực|Trung tâm)/#) { "\($0.1)\(quoted) \($0.2)" }
            try #require(changed != text)
            try Data(changed.utf8).write(to: file)
            return try Content.load(modelsFolder: models.path)
        }

        @Test("a page that comes by another name gets nothing")
        func wrongHost() async throws {
            let settings = BrowserSettings().with { $0.expectedComplaints = ["Failed to load resource", "net::ERR_"] }
            try await ScreenStage.open { stage in
                try await Browser.open(settings) { browser in
                    try await browser.go(to: "http://elsewhere.test:\(stage.port)/")
                    #expect(try await browser.run("return document.querySelectorAll('button, script').length") == 0)
                    #expect(!(try await browser.readableText()).contains(stage.word(.invitation)))
                }
            }
        }

        @Test("a browser whose clock is a year off shows all of it, and answers", arguments: [-366, 366])
        func clock(_ days: Int) async throws {
            let settings = BrowserSettings().with { $0.clockError = days * 86_400 }
            try await ScreenStage.open { stage in
                try await Browser.open(settings) { browser in
                    try await stage.begin(in: browser)
                    try await stage.present("ticket", in: browser)
                    try await stage.present("procedure", in: browser)
                    try await browser.touch(.button(stage.words.label(.yes, in: .vietnamese)))
                    #expect(await stage.hears(.choice(.yes)))
                }
            }
        }
    }
}
