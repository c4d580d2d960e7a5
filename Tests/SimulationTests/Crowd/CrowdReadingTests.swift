import LocatedJSON
import Reception
import Simulation
import Testing

@Suite("The crowd of a scenario file")
struct CrowdReadingTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// A line of the sound crowd, by its key, and what stands there instead.
        let key: String
        let line: String
        /// Parts of the error, its place first.
        let error: [String]
    }

    /// A crowd a line a key: line 2 is the first.
    private static let sound: [(key: String, line: String)] = [
        ("arrivals", #""arrivals": [{ "from": "07:30", "to": "08:30", "perHour": 90 }]"#),
        ("languages", #""languages": { "en": 5, "vi": 90 }"#),
        (
            "wishes",
            #""wishes": [{ "name": "Sao y", "weight": 30, "line": "copy", "says": { "vi": ["cho tôi số"] } }]"#
        ),
        ("groups", #""groups": { "2": 15, "1": 80 }"#),
        ("cards", #""cards": 0.3"#),
        ("priorities", #""priorities": { "elderly": 10, "small_child": 5 }"#),
        ("slips", #""slips": 0.05"#),
        ("patience", #""patience": { "robot": { "exponential": 600 }, "line": { "fixed": 7200 } }"#),
        ("walk", #""walk": { "uniform": [10, 30] }"#),
        ("noShowAfter", #""noShowAfter": 60"#),
        ("service", #""service": { "copy": { "lognormal": [240, 120] } }"#),
        ("otherService", #""otherService": { "exponential": 300 }"#),
        ("desks", #""desks": [{ "desk": "2", "works": [["07:30", "11:30"], ["13:30", "17:00"]] }]"#),
        ("usesRobots", #""usesRobots": true"#),
    ]

    private static func text(replacing key: String = "", by line: String = "") -> String {
        let lines = sound.map { $0.key == key ? line : $0.line }.filter { !$0.isEmpty }
        return "{\n" + lines.joined(separator: ",\n") + "\n}"
    }

    private static func reading(_ text: String) throws -> CrowdReading {
        try CrowdReading(LocatedValue(parsing: Array(text.utf8), file: "c.json"))
    }

    static let mistakes: [Mistake] = [
        Mistake(testDescription: "an unknown key", key: "cards", line: #""card": 1"#, error: ["c.json:6:1", "cards"]),
        Mistake(testDescription: "no arrivals", key: "arrivals", line: "", error: ["c.json:1:1", "arrivals"]),
        Mistake(
            testDescription: "a time that ends before it begins", key: "arrivals",
            line: #""arrivals": [{ "from": "08:30", "to": "07:30", "perHour": 90 }]"#, error: ["c.json:2:39", "after"]),
        Mistake(
            testDescription: "no time of the day", key: "arrivals",
            line: #""arrivals": [{ "from": "7.30", "to": "08:30", "perHour": 90 }]"#, error: ["c.json:2:24", "08:30"]),
        Mistake(
            testDescription: "a time after the end of the day", key: "arrivals",
            line: #""arrivals": [{ "from": "07:30", "to": "24:01", "perHour": 90 }]"#, error: ["c.json:2:39", "time"]),
        Mistake(
            testDescription: "too many visitors", key: "arrivals",
            line: #""arrivals": [{ "from": "07:30", "to": "09:30", "perHour": 2501 }]"#,
            error: ["c.json:2:13", "5002", "5000"]),
        Mistake(
            testDescription: "a negative rate", key: "arrivals",
            line: #""arrivals": [{ "from": "07:30", "to": "09:30", "perHour": -1 }]"#, error: ["c.json:2:59"]),
        Mistake(
            testDescription: "a language nobody speaks here", key: "languages", line: #""languages": { "xx": 1 }"#,
            error: ["c.json:3:22", "xx", "vi"]),
        Mistake(testDescription: "no language", key: "languages", line: #""languages": {}"#, error: ["c.json:3:14"]),
        Mistake(
            testDescription: "no weight", key: "languages", line: #""languages": { "vi": 0 }"#,
            error: ["c.json:3:22"]),
        Mistake(testDescription: "no wish", key: "wishes", line: #""wishes": []"#, error: ["c.json:4:11"]),
        Mistake(
            testDescription: "a ticket without its line", key: "wishes",
            line: #""wishes": [{ "name": "a", "weight": 1, "says": { "vi": ["a"] } }]"#,
            error: ["c.json:4:12", "line", "wantsTicket"]),
        Mistake(
            testDescription: "nothing to say to a robot", key: "wishes",
            line: #""wishes": [{ "name": "a", "weight": 1, "wantsTicket": false }]"#, error: ["c.json:4:12", "says"]),
        Mistake(
            testDescription: "an empty sentence", key: "wishes",
            line: #""wishes": [{ "name": "a", "weight": 1, "line": "copy", "says": { "vi": [" "] } }]"#,
            error: ["c.json:4:73"]),
        Mistake(
            testDescription: "a crowd in one", key: "groups", line: #""groups": { "6": 1 }"#,
            error: ["c.json:5:18", "1 to 5"]),
        Mistake(testDescription: "more than all", key: "cards", line: #""cards": 1.1"#, error: ["c.json:6:10"]),
        Mistake(
            testDescription: "more than a hundred percent", key: "priorities",
            line: #""priorities": { "elderly": 60, "merit": 41 }"#, error: ["c.json:7:15", "101"]),
        Mistake(
            testDescription: "an unknown time", key: "walk", line: #""walk": { "normal": [10, 5] }"#,
            error: ["c.json:10:9", "lognormal"]),
        Mistake(
            testDescription: "two times in one", key: "walk", line: #""walk": { "fixed": 1, "exponential": 2 }"#,
            error: ["c.json:10:23", "exponential"]),
        Mistake(
            testDescription: "from more to less", key: "walk", line: #""walk": { "uniform": [30, 10] }"#,
            error: ["c.json:10:22", "least"]),
        Mistake(
            testDescription: "a lognormal time without length", key: "service",
            line: #""service": { "copy": { "lognormal": [0, 120] } }"#, error: ["c.json:12:38"]),
        Mistake(
            testDescription: "work that overlaps", key: "desks",
            line: #""desks": [{ "desk": "2", "works": [["07:30", "11:30"], ["11:00", "17:00"]] }]"#,
            error: ["c.json:14:56", "order of time"]),
        Mistake(
            testDescription: "a desk written twice", key: "desks",
            line: #""desks": [{ "desk": "2", "works": [] }, { "desk": "2", "works": [] }]"#,
            error: ["c.json:14:51", "already"]),
    ]

    @Test("a mistake is told with its place and the fix", arguments: mistakes)
    func refuses(_ mistake: Mistake) {
        let text = Self.text(replacing: mistake.key, by: mistake.line)
        let error = #expect(throws: LocatedJSONError.self) { try Self.reading(text) }
        for part in mistake.error {
            #expect(error?.description.contains(part) ?? false, "\(error?.description ?? "") lacks \(part)")
        }
    }

    @Test("all of it is read, in an order of its own")
    func reads() throws {
        let plan = try Self.reading(Self.text()).plan
        #expect(plan.arrivals == [CrowdPlan.ArrivalRate(minutes: 450..<510, perHour: 90)])
        #expect(plan.languages == [Weighted(.vietnamese, weight: 90), Weighted(.english, weight: 5)])
        #expect(plan.wishes.map(\.says) == [[.vietnamese: ["cho tôi số"]]])
        #expect(plan.wishes.allSatisfy { $0.wantsTicket && $0.line == "copy" })
        #expect(plan.groupSizes == [Weighted(1, weight: 80), Weighted(2, weight: 15)])
        #expect(plan.priorities == [Weighted(.elderly, weight: 10), Weighted(.smallChild, weight: 5)])
        #expect(plan.cards == 0.3 && plan.slips == 0.05 && plan.noShowAfter == 60 && plan.usesRobots)
        #expect(plan.patienceAtRobot == .exponential(mean: 600) && plan.patienceInLine == .fixed(7_200))
        #expect(plan.walk == .uniform(10...30) && plan.otherService == .exponential(mean: 300))
        #expect(plan.service == ["copy": .lognormal(mean: 240, deviation: 120)])
        #expect(plan.shifts == [CrowdPlan.Shift(desk: "2", minutes: [450..<690, 810..<1_020])])
    }

    @Test("most of it may be left out")
    func defaults() throws {
        let plan = try Self.reading(
            #"{ "arrivals": [{ "from": "00:00", "to": "24:00", "perHour": 1 }], "languages": { "vi": 1 }, "desks": [], "#
                + #""wishes": [{ "name": "a", "weight": 1, "line": "copy" }], "usesRobots": false }"#
        ).plan
        #expect(plan.arrivals[0].minutes == 0..<1_440 && plan.wishes[0].says.isEmpty)
        #expect(plan.noShowAfter == CrowdPlan().noShowAfter && plan.groupSizes == CrowdPlan().groupSizes)
    }

    private static func domain(lines: [LineID], desks: [DeskID], language: Language = .vietnamese) -> ConversationDomain
    {
        ConversationDomain(
            office: Office(
                timeZone: "Asia/Ho_Chi_Minh", language: language,
                lines: lines.map { Line(id: $0, prefix: "A", dailyCapacity: 1) },
                desks: desks.map { Desk(id: $0, lines: lines) }, hours: .always), procedures: [], languages: [language])
    }

    @Test("names that the office does not know are told with their places")
    func checks() throws {
        let reading = try Self.reading(Self.text())
        try reading.check(against: Self.domain(lines: ["copy"], desks: ["2"]))
        let strangers: [(ConversationDomain, [String])] = [
            (Self.domain(lines: ["land"], desks: ["2"]), ["c.json:4:53", "copy", "land"]),
            (Self.domain(lines: ["copy"], desks: ["3"]), ["c.json:14:21", "desk 2", "3"]),
            (Self.domain(lines: ["copy"], desks: ["2"], language: .english), ["c.json:4:69", "\"en\""]),
        ]
        for (domain, parts) in strangers {
            let error = #expect(throws: LocatedJSONError.self) { try reading.check(against: domain) }
            for part in parts {
                #expect(error?.description.contains(part) ?? false, "\(error?.description ?? "") lacks \(part)")
            }
        }
        let wish =
            #""wishes": [{ "name": "a", "weight": 1, "line": "copy", "procedure": "x", "says": { "vi": ["a"] } }]"#
        let other = try Self.reading(Self.text(replacing: "wishes", by: wish))
        let error = #expect(throws: LocatedJSONError.self) {
            try other.check(against: Self.domain(lines: ["copy"], desks: ["2"]))
        }
        #expect(error?.description.contains("c.json:4:69") ?? false)
    }
}
