import Simulation
import Testing

@Suite("Typed lines")
struct LiveReadingTests {
    private let reading = LiveReading(robots: ["Mai", "Cúc"])

    @Test(
        "are read as the steps of a scenario are",
        arguments: [
            ("face Lan 1.2", #""face": "Lan", "distance": 1.2"#),
            ("  FACE  Lan 2 0.3 -0.5 ", #""face": "Lan", "distance": 2, "across": 0.3, "yaw": -0.5"#),
            ("leaves Lan", #""faceLeaves": "Lan""#),
            (#"says  "xin  chào" \o/"#, #""says": "\"xin chào\" \\o/""#),
            ("types A001", #""types": "A001""#),
            ("touches line:land", #""touches": "line:land""#),
            ("card female 78", #""scansCard": "female", "age": 78"#),
            ("card male 20 Minh", #""scansCard": "male", "age": 20, "person": "Minh""#),
            ("ticket B001", #""scansTicket": "B001""#),
            ("receipt H29.17-250612-0012", #""scansDossier": "H29.17-250612-0012""#),
            ("code of a poster", #""scansUnknown": "of a poster""#),
            ("desk 2 calls", #""desk": "2", "does": "calls""#),
            ("line land paused", #""line": "land", "becomes": "paused""#),
            ("breaks camera hangs", #""breaks": "camera", "how": "hangs""#),
            ("breaks network slow 2.5", #""breaks": "network", "how": "slow", "delay": 2.5"#),
            ("breaks matcher errs 0.5", #""breaks": "matcher", "how": "errs", "share": 0.5"#),
            ("mends camera", #""mends": "camera""#),
            ("kills 5", #""kills": true, "for": 5"#),
            ("clock -3600", #""clock": -3600"#),
            ("@cúc mends camera", #""robot": "Cúc", "mends": "camera""#),
            ("@2 says hello", #""robot": "Cúc", "says": "hello""#),
            ("@Mai says hello", #""says": "hello""#),
        ])
    func happenings(_ line: String, _ members: String) throws {
        guard case .happens(let step) = try reading.command(line) else {
            Issue.record("\(line) is no happening")
            return
        }
        #expect(step.members.joined(separator: ", ") == members)
    }

    @Test(
        "that mean nothing are refused with the fix",
        arguments: [
            ("face Lan", "write it as: face NAME METRES [ACROSS [YAW]]"),
            ("face Lan near", "write it as: face NAME METRES"),
            ("face Lan 90", "out of bounds"),
            ("face Lan 1 0.5 0 0", "write it as: face"),
            ("says", "write it as: says WORDS…"),
            ("card child 8", "not one of"),
            ("touches door", "is no button"),
            ("desk 2 sings", "not one of"),
            ("breaks camera full", "does not break in this way"),
            ("breaks camrea fails", "did you mean \"camera\""),
            ("breaks network slow", "write it as: breaks"),
            ("kills", "write it as: kills SECONDS"),
            ("speed 0", "\"pause\" stops it"), ("speed", "write it as: speed FACTOR"),
            ("wait -1", "write it as: wait SECONDS"), ("pause now", "write it as: pause"), ("save", "FILE.json"),
            ("brakes camera fails", "did you mean \"breaks\""),
            ("xin chào", "to speak to the robot write: says"),
            ("@3 says hello", "they are @1 Mai, @2 Cúc"),
        ])
    func refusals(_ line: String, _ fix: String) {
        let refusal = #expect(throws: LiveRefusal.self) { try reading.command(line) }
        #expect(refusal?.description.contains(fix) == true, "\(refusal?.description ?? "")")
    }

    @Test("that are empty do nothing", arguments: ["", "   ", "@2"])
    func empty(_ line: String) throws { #expect(try reading.command(line) == nil) }

    @Test("with a number touch that button")
    func numbers() throws {
        guard case .touches(2, robot: 1) = try reading.command("@2 2") else {
            Issue.record("no button")
            return
        }
    }
}
