import Reception
import Simulation

/// Happenings without sense or order, the same for the same seed: what no scene thinks of.
struct RandomVisits {
    private var numbers: SeededNumbers
    private var nextFace = 1
    private var spots: [Spot] = []

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    /// The next happening.
    mutating func next() -> Happening {
        switch Int.random(in: 0..<25, using: &numbers) {
        case 0, 1, 2: return see()
        case 3: return .hear
        case 4: return .hearPart
        case 5, 6, 7: return .say(pick(Self.meanings))
        case 8: return .mean(pick(Self.meanings))
        case 9, 10: return .touch(pick(Self.choices))
        case 11, 12: return .speechEnds
        case 13: return .robotFinishes
        case 14: return .staleSpeechEnds
        case 15: return .wait(pick([0, 0.1, 1.5, 2, 3, 8, 15, 40]))
        case 16: return .staleTimersFire
        case 17: return .answer(pick(Self.answers))
        case 18: return .office(pick([.issued, .called, .served, .noShow, .cancelled]), "A001")
        case 19: return .dossier(pick([.unknown, .failed, .found(dossier: Dossier(code: "H29", status: .ready))]))
        case 20: return .appointment(pick([.failed, .booked(appointment: Self.appointment)]))
        case 21: return .scan(pick(Self.scans))
        case 23: return .tap
        case 22: return .office(.called, pick(["B007", "A001", "B008"]))
        default: return pick([.matcherFails, .part(.camera, pick(Self.health)), .part(.tickets, pick(Self.health))])
        }
    }

    private mutating func see() -> Happening {
        spots.removeAll { _ in Bool.random(using: &numbers) }
        if spots.count < 4, Bool.random(using: &numbers) {
            spots.append(Spot(id: FaceID(rawValue: nextFace)))
            nextFace += 1
        }
        for index in spots.indices {
            spots[index].x = Double(Int.random(in: 0..<9, using: &numbers)) / 10
            spots[index].width = pick([0.05, 0.1, 0.2])
            spots[index].level = pick([.disengaged, .engaging, .engaged, .engaged, .disengaging])
        }
        return .see(spots)
    }

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int.random(in: choices.indices, using: &numbers)]
    }

    private static let sure: [Meaning] =
        [
            .yes, .yes, .no, .goodbye, .ticket, .ticket(line: "registry"), .ticket(line: "moon"),
            .ticket(for: "certified-copy"), .guide, .guide("certified-copy"), .guide("moon-landing"), .status,
            .status("A001"), .staff, Meaning(intent: .greet), Meaning(intent: "sing_a_song"),
            .wish(.dossierStatus, (.dossierCode, "H29.17-250612-0012")), .wish(.findDesk, (.desk, "9")),
            .wish(.facility, (.facility, "wifi")), .wish(.changeLanguage, (.language, "en")),
            .wish(.rateService, (.rating, "2")), .wish(.procedureFee, (.procedure, "certified-copy")),
            .wish(.procedureFee, (.procedure, "certified-copy"), (.procedure, "birth-registration")),
        ] + IntentName.all.map { Meaning(intent: $0) }
    private static let appointment = Appointment(
        code: "L0001",
        request: AppointmentRequest(
            line: "registry", time: AppointmentTime(day: LocalDay(year: 2026, month: 3, day: 3), half: .morning),
            language: .vietnamese))
    private static let scans: [ScannedCode] = [
        .card(holder: IdentityCard(sex: .female, age: .elderly, name: "Trần Thị Bảy")),
        .card(holder: IdentityCard(sex: .male, age: .minor)), .ticket(id: "T1"), .ticket(id: "T99"),
    ]
    private static let meanings =
        sure + sure.map(\.perhaps) + sure.map { $0.said(in: .english) } + [
            .nonsense, .nonsense, .nonsense, Meaning(intent: .none, decision: .reject, topic: "visa"),
            .yes.said(in: .french),
        ]
    private static let choices: [Choice] = [
        .yes, .yes, .no, .staff, .line(id: "registry"), .line(id: "moon"), .procedure(id: "certified-copy"),
        .procedure(id: "moon-landing"), .topic(topic: Topic(intent: .officeHours)), .language(language: .english),
        .facility(id: "wifi"), .priority(reason: .pregnant), .rating(value: 5), .rating(value: 9),
        .appointmentTime(time: AppointmentTime(day: LocalDay(year: 2026, month: 3, day: 3), half: .morning)),
    ]
    private static let answers: [Answer] = [
        .ticket("A001"), .ticket("A001", ahead: 3, minutes: 20), .ticket("A001", ahead: 3, minutes: nil),
        .standing("A001", .called, desk: "2"), .standing("A001", .noShow, desk: nil),
        .standing("A001", .cancelled, desk: nil), .failure(.unavailable(reason: "down")), .failure(.storageFull),
        .failure(.notFound), .failure(.closed(reopens: nil)), .failure(.full(reopens: nil)),
        .failure(.conflict(status: .serving)), .own("A001", ahead: 2), .failure(.unknownLine(line: "x")),
        .failure(.keyReused),
    ]
    private static let health: [PartHealth] = [.ready, .ready, .failed(reason: "broken"), .absent, .ended]
}
