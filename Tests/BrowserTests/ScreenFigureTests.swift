import Foundation
import Reception
import TestSupport
import Testing
import Web

extension BrowserTests {
    /// What the visitor's screen costs. Bytes are judged; times are noted (`LETAN_FIGURES`), as a machine full of tests
    /// gives none to judge by.
    @Suite("What the visitor's screen costs")
    struct ScreenFigureTests {
        @Test("the whole screen is under 150 kB, and its first words come early")
        func start() async throws {
            try await ScreenStage.open { stage in
                let cable = try Cable(to: stage.port)
                try await Browser.open { browser in
                    try await browser.forgetCache()
                    try await stage.begin(at: cable.port, in: browser)
                    #expect(cable.bytes < 150_000, "\(cable.bytes) bytes")
                    Figures.note("visitor screen, bytes", [Double(cable.bytes)], unit: "B")
                    for (name, isCold) in [("cold", true), ("warm", false)] {
                        var paints: [Double] = []
                        for _ in 0..<7 {
                            if isCold { try await browser.forgetCache() }
                            try await browser.reload()
                            paints.append(try await browser.firstPaint())
                        }
                        Figures.note("visitor screen, first paint, \(name)", paints, unit: "ms")
                    }
                }
            }
        }

        @Test("what the robot shows is on the screen soon")
        func eventToPixel() async throws {
            try await ScreenStage.open { stage in
                try await Browser.open { browser in
                    try await stage.begin(in: browser)
                    try await browser.run("letanTest.watchPaint('mốc [0-9]+')")
                    var times: [Double] = []
                    for number in 1...120 {
                        let mark = "mốc \(number)"
                        let sent = Date().timeIntervalSince1970 * 1_000
                        await stage.say("\(mark) của robot")
                        let shown = try await browser.wait(
                            for: mark, "return letanTest.paintedAt(arguments[0])", .string(mark))
                        if let shown = shown.double { times.append(shown - sent) }
                    }
                    #expect(times.count == 120 && times.allSatisfy { $0 > 0 })
                    Figures.note("event to pixel", times, unit: "ms")
                }
            }
        }

        @Test("words light up when they are heard, where the browser is the loudspeaker")
        func captions() async throws {
            let text = "Dạ số của anh chị là B không không một mời anh chị chờ gọi ở quầy số hai"
            let words = text.split(separator: " ")
            try await ScreenStage.open { stage in
                try await Browser.open { browser in
                    try await stage.begin(in: browser)
                    await stage.say(text)
                    try await browser.read(text)
                    try await browser.run("letanTest.watchLit('.lit')")
                    let marks = stage.tellAloud(text)
                    try await browser.wait(
                        for: "the last word", "return letanTest.heard().lit.at(-1)?.text === arguments[0]",
                        .string(String(words.last ?? "")))
                    let late = try await browser.run(
                        """
                        const { pieces, lit, state } = letanTest.heard();
                        if (state !== "running" || pieces.length === 0) return [state, pieces.length];
                        const begin = pieces[0].when - pieces[0].offset;
                        const due = arguments[0];
                        return lit.map(({ at }, place) => (at - begin - due[place]) * 1000);
                        """, .array(marks.map(JSONValue.number)))
                    let times = late.items?.compactMap(\.double) ?? []
                    #expect(times.count == words.count, "\(late)")
                    Figures.note("caption after its sound", times.map(abs), unit: "ms")
                }
            }
        }
    }
}

extension ScreenStage {
    /// Lets the browser say `text`, four words a second, a tone a word, in pieces of a quarter second; the seconds at which
    /// the words begin.
    fileprivate func tellAloud(_ text: String) -> [Double] {
        let (rate, length) = (22_050, 22_050 / 4)
        let begin = clock.now + .milliseconds(300)
        speech.tell(.say(speech: 1, text: text, language: .vietnamese))
        var place = 0
        var begins: [Double] = []
        for (number, word) in text.split(separator: " ").enumerated() {
            let first = number * length
            begins.append(Double(first) / Double(rate))
            let samples = (0..<length).map { Int16(8_000 * sin(Double($0) / 12)) }
            speech.tell(
                .sound(
                    ScreenSound(
                        speech: 1, first: first, rate: rate, samples: samples,
                        marks: [ScreenSound.Mark(.word(place..<place + word.count), sample: first)],
                        at: begin + .seconds(Double(first) / Double(rate)))))
            place += word.count + 1
        }
        return begins
    }
}

extension Browser {
    fileprivate func firstPaint() async throws -> Double {
        try await wait(for: "the first paint", "return letanTest.firstPaint()").double ?? 0
    }
}
