import Reception

/// A word that a typed line may begin with.
package struct LiveWord: Sendable {
    enum Meaning: Sendable {
        /// Something happens: a step of a scenario.
        case happening([LiveOperand])
        /// Something for the simulation itself; nil when the operands are not those of the word.
        case control(@Sendable ([String]) throws(LiveRefusal) -> LiveCommand?)
    }

    /// The word.
    package let name: String
    /// What stands after it, for people: `NAME METRES [ACROSS]`.
    package let operands: String
    /// What it does, in half a sentence.
    package let summary: String
    let meaning: Meaning

    init(_ name: String, _ operands: String, _ summary: String, _ meaning: Meaning) {
        self.name = name
        self.operands = operands
        self.summary = summary
        self.meaning = meaning
    }

    /// The word as it is typed.
    package var usage: String { operands.isEmpty ? name : "\(name) \(operands)" }

    /// Every word, in the order in which help shows them.
    package static let all = visitors + office + controls

    /// That the operands are not those of the word.
    var refusal: LiveRefusal { LiveRefusal(description: "write it as: \(usage)") }

    private static let visitors: [LiveWord] = [
        LiveWord(
            "face", "NAME METRES [ACROSS [YAW]]", "somebody comes, or moves; across is 0…1, yaw 0 looks at the robot",
            .happening([.text("face"), .number("distance"), .optional(.number("across")), .optional(.number("yaw"))])),
        LiveWord("leaves", "NAME", "somebody goes out of sight", .happening([.text("faceLeaves")])),
        LiveWord("says", "WORDS…", "the visitor says something", .happening([.sentence("says")])),
        LiveWord("types", "WORDS…", "the visitor types something", .happening([.sentence("types")])),
        LiveWord(
            "touches", "BUTTON", "the visitor touches yes, no, line:ID …; its number alone will do",
            .happening([.text("touches")])),
        LiveWord(
            "taps", "", "the visitor touches the screen, and asks nothing yet", .happening([.yes("touchesScreen")])),
        LiveWord(
            "card", "male|female AGE [PERSON]", "the visitor shows an identity card",
            .happening([.text("scansCard"), .number("age"), .optional(.text("person"))])),
        LiveWord("ticket", "NUMBER", "the visitor shows a ticket", .happening([.text("scansTicket")])),
        LiveWord("receipt", "CODE", "the visitor shows a dossier's receipt", .happening([.text("scansDossier")])),
        LiveWord(
            "code", "WORDS…", "some other code comes before the scanner", .happening([.sentence("scansUnknown")])),
    ]

    private static let office: [LiveWord] = [
        LiveWord(
            "desk", "DESK calls|serves|finishes|noShow|recalls|opens|pauses|closes", "an official does something",
            .happening([.text("desk"), .text("does")])),
        LiveWord(
            "line", "LINE open|paused|closed", "a line becomes so", .happening([.text("line"), .text("becomes")])),
        LiveWord(
            "breaks", "PART fails|hangs|crashes|garbage|full|slow SECONDS|errs SHARE", "a part breaks",
            .happening([.text("breaks"), .text("how"), .amount(after: ["slow": "delay", "errs": "share"])])),
        LiveWord("mends", "PART", "a part works again", .happening([.text("mends")])),
        LiveWord("kills", "SECONDS", "the robot's process dies and is back after so long", .happening([.killed])),
        LiveWord("clock", "SECONDS", "the clock on the wall jumps", .happening([.number("clock")])),
    ]

    private static let controls: [LiveWord] = [
        LiveWord("speed", "FACTOR", "time passes so many times as fast as on the wall", .control(speed)),
        LiveWord("pause", "", "time stands still", .control { $0.isEmpty ? .pause : nil }),
        LiveWord("go", "", "time goes on", .control { $0.isEmpty ? .goesOn : nil }),
        LiveWord("wait", "SECONDS", "the next line is read so much later, in simulated time", .control(wait)),
        LiveWord(
            "save", "FILE.json", "what happened so far is written as a scenario",
            .control { $0.isEmpty ? nil : .saves(path: $0.joined(separator: " ")) }),
        LiveWord("help", "", "this list", .control { $0.isEmpty ? .help : nil }),
        LiveWord("quit", "", "the end", .control { $0.isEmpty ? .quit : nil }),
    ]

    /// The slowest and the fastest that time may pass; a day in a minute and a half.
    package static let speeds = 0.1...1_000

    private static func speed(_ operands: [String]) throws(LiveRefusal) -> LiveCommand? {
        guard operands.count == 1, let speed = Double(operands[0]) else { return nil }
        guard speeds.contains(speed) else {
            throw LiveRefusal(
                description:
                    "time passes at \(speeds.lowerBound) to \(Int(speeds.upperBound)) times; \"pause\" stops it")
        }
        return .speed(speed)
    }

    private static func wait(_ operands: [String]) throws(LiveRefusal) -> LiveCommand? {
        guard operands.count == 1, let seconds = Double(operands[0]), (0...Scenario.longest).contains(seconds) else {
            return nil
        }
        return .waits(.seconds(seconds))
    }
}
