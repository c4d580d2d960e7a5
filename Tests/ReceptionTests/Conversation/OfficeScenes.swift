import Reception
import TestSupport
import Testing

@Suite("Rules 11 and 12: hours, desks, facilities, appointments, feedback and safety")
struct OfficeScenes {
    @Test(arguments: hours + places + appointments + feedback + staff)
    func plays(_ scene: Scene) { scene.play() }

    private typealias Beat = Scene.Beat

    private static let greeted: [Beat] = [
        Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
    ]

    private static func scene(_ words: String, at office: Office = .announcing, _ beats: Beat...) -> Scene {
        Scene(words, office: office, beats: greeted + beats)
    }

    /// Open on Mondays to Fridays from half past seven to half past eleven only; it is eight o'clock on a Monday.
    private static let mornings = Office.office(hours: hours(opens: 450, closes: 690))
    /// The same from ten to eleven.
    private static let closed = Office.office(hours: hours(opens: 600, closes: 660))

    private static func hours(opens: Int, closes: Int) -> OpeningHours {
        let day = [OpenStretch(opens: opens, closes: closes)]
        return OpeningHours(weekly: [day, day, day, day, day, [], []])
    }

    /// Open, but for the registry, which opens in the afternoon.
    private static let halfClosed = Office(
        timeZone: "Asia/Ho_Chi_Minh", language: .vietnamese,
        lines: [
            Line(id: "registry", prefix: "A", dailyCapacity: 10, hours: hours(opens: 780, closes: 900)),
            Line(id: "certification", prefix: "B", dailyCapacity: 10),
        ], desks: [Desk(id: "1", lines: ["registry", "certification"])], hours: .always)

    static let hours = [
        scene(
            "open: until when, and the day's hours", at: mornings,
            Beat(.say(.wish(.officeHours)), "say office_hours.open hours of 2026-03-02 until 11:30")),
        scene(
            "closed: when it opens", at: closed,
            Beat(.say(.wish(.officeHours)), "say office_hours.closed at 2026-03-02 10:0")),
        scene(
            "never open", at: .office(hours: OpeningHours(weekly: Array(repeating: [], count: 7))),
            Beat(.say(.wish(.officeHours)), "say office_hours.unknown")),
        scene(
            "a line that is closed while the office is open", at: halfClosed,
            Beat(.say(.ticket(line: "registry")), "say take_ticket.line_closed registry at 2026-03-02 13:0"),
            Beat(.robotFinishes), Beat(.say(.ticket(line: "certification")), "issue certification in vi")),
        scene(
            "a line whose numbers are all given out",
            Beat(.say(.ticket(line: "registry")), "issue registry in vi"),
            Beat(
                .answer(
                    .failure(.full(reopens: OpeningTime(day: LocalDay(year: 2026, month: 3, day: 3), minute: 450)))),
                "say take_ticket.full registry at 2026-03-03 7:30")),
    ]

    static let places = [
        scene(
            "the desks of a line",
            Beat(.say(.wish(.findDesk, (.line, "registry"))), "say find_desk.line registry desk 1/3")),
        scene(
            "the desks of a procedure's line",
            Beat(.say(.wish(.findDesk, (.procedure, "certified-copy"))), "say find_desk.line certification desk 2/3")),
        scene("a desk by number", Beat(.say(.wish(.findDesk, (.desk, "2"))), "say find_desk.desk desk 2")),
        scene("a desk that is not there", Beat(.say(.wish(.findDesk, (.desk, "9"))), "say find_desk.unknown")),
        scene(
            "which desk? a bare line answers where it is, and takes no ticket",
            Beat(.say(.wish(.findDesk)), "say find_desk.ask"), Beat(.robotFinishes),
            Beat(.say(.ticket(line: "registry")), "say find_desk.line registry desk 1/3")),
        scene("something to use", Beat(.say(.wish(.facility, (.facility, "wifi"))), "say facility.told wifi")),
        scene(
            "something that does not work today",
            Beat(.say(.wish(.facility, (.facility, "snacks"))), "say facility.missing snacks")),
        scene(
            "something this office has never had",
            Beat(.say(.wish(.facility, (.facility, "sauna"))), "say facility.ask"), Beat(.robotFinishes),
            Beat(.touch(.facility(id: "wifi")), "say facility.told wifi")),
        scene("water", Beat(.say(.wish(.drinkWater)), "say facility.told drinking-water")),
        scene("a lawyer", Beat(.say(.wish(.legalAdvice)), "say facility.told legal-advice")),
    ]

    private static let tomorrow = AppointmentTime(day: LocalDay(year: 2026, month: 3, day: 3), half: .morning)
    private static let tomorrowAfternoon = AppointmentTime(day: tomorrow.day, half: .afternoon)

    private static func booked(_ time: AppointmentTime) -> Happening {
        .appointment(
            .booked(
                appointment: Appointment(
                    code: "L0412", request: AppointmentRequest(line: "registry", time: time, language: .vietnamese))))
    }

    static let appointments = [
        scene(
            "a line is asked for, a time offered, a yes takes the first",
            Beat(.say(.wish(.bookAppointment)), "say book_appointment.ask_line"), Beat(.robotFinishes),
            Beat(.say(.ticket(line: "registry")), "say book_appointment.offer registry 2026-03-03 morning"),
            Beat(.robotFinishes), Beat(.say(.yes), "book registry 2026-03-03 morning"),
            Beat(booked(tomorrow), "say book_appointment.done L0412 registry 2026-03-03 morning")),
        scene(
            "another time is touched; no answer leaves the book alone",
            Beat(
                .say(.wish(.bookAppointment, (.line, "registry"))),
                "say book_appointment.offer registry 2026-03-03 morning"),
            Beat(
                .touch(.appointmentTime(time: tomorrowAfternoon)), "fall silent", "book registry 2026-03-03 afternoon"),
            Beat(.wait(1.5), "say lookup.working"), Beat(.robotFinishes),
            Beat(.wait(6.5), "alert staffWanted", "say book_appointment.unavailable"), Beat(.robotFinishes),
            Beat(booked(tomorrowAfternoon), "withdraw appointment app")),
        scene(
            "no is respected",
            Beat(
                .say(.wish(.bookAppointment, (.line, "registry"))),
                "say book_appointment.offer registry 2026-03-03 morning"),
            Beat(.robotFinishes), Beat(.say(.no), "say visit.all_right")),
        scene(
            "an office without a book calls an official",
            Beat(.part(.appointments, .absent)),
            Beat(.say(.wish(.bookAppointment)), "alert staffWanted", "say book_appointment.unavailable")),
    ]

    static let feedback = [
        scene(
            "a second touch on a time books nothing more",
            Beat(
                .say(.wish(.bookAppointment, (.line, "registry"))),
                "say book_appointment.offer registry 2026-03-03 morning"),
            Beat(.touch(.appointmentTime(time: tomorrow)), "fall silent", "book registry 2026-03-03 morning"),
            Beat(.touch(.appointmentTime(time: tomorrow))),
            Beat(booked(tomorrow), "say book_appointment.done L0412 registry 2026-03-03 morning"), Beat(.robotFinishes),
            Beat(.wait(15), "say visit.anything_else"), Beat(.robotFinishes), Beat(.wait(15), "say goodbye")),
        scene(
            "a good rating", Beat(.say(.wish(.rateService, (.rating, "5"))), "say rate_service.good"),
            Beat(.robotFinishes),
            Beat(.say(.no), "say goodbye")),
        scene(
            "a poor one reaches an official while the visitor is there",
            Beat(.say(.wish(.rateService)), "say rate_service.ask"), Beat(.robotFinishes),
            Beat(.touch(.rating(value: 2)), "alert poorRating", "say rate_service.poor")),
        scene("a rating out of bounds", Beat(.touch(.rating(value: 9)), "say rate_service.ask")),
        scene("a complaint", Beat(.say(.wish(.complaint)), "alert complaint", "say complaint.told")),
        scene("lost and found", Beat(.say(.wish(.lostFound)), "alert lostFound", "say lost_found.told")),
        scene("fraud", Beat(.say(.wish(.scamAdvice)), "say scam_advice.told")),
    ]

    private static let chatter = Meaning(intent: .none, decision: .reject, topic: "other")

    static let staff = [
        scene(
            "an emergency is not asked back about",
            Beat(.say(.wish(.emergency)), "alert emergency", "say emergency.told")),
        scene(
            "an emergency is not said goodbye to after a silence",
            Beat(.say(.wish(.emergency)), "alert emergency", "say emergency.told"), Beat(.robotFinishes),
            Beat(.wait(100)), Beat(.see([])), Beat(.wait(15))),
        scene(
            "a greeting nobody is sure of gives way to the matter behind it",
            Beat(
                .say(
                    Meaning(
                        intent: .greet, decision: .confirm,
                        alternatives: [
                            IntentCandidate(
                                intent: .procedureGuide, probability: 0.3,
                                slots: [Slot(name: .procedure, value: "certified-copy")])
                        ])), "say confirm.topic procedure_guide certified-copy"), Beat(.robotFinishes),
            Beat(.say(.wish(.procedureFee)), "say procedure_fee.told certified-copy fee")),
        scene(
            "small talk calls nobody",
            Beat(.say(chatter), "say fallback.first"), Beat(.say(chatter), "fall silent", "say fallback.topics"),
            Beat(.say(chatter), "fall silent", "say fallback.topics")),
        scene(
            "a complaint while nobody is there says when there will be", at: closed,
            Beat(.say(.wish(.complaint)), "alert complaint", "say talk_to_staff.closed at 2026-03-02 10:0")),
        scene(
            "where do I go? to the desks of the ticket, or of the procedure talked about",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.say(.wish(.findDesk)), "say find_desk.line certification desk 2/3")),
        scene(
            "not even when it is unsure",
            Beat(.say(Meaning.wish(.emergency).perhaps), "alert emergency", "say emergency.told")),
        scene(
            "staff who are not there", at: closed,
            Beat(.say(.staff), "alert staffWanted", "say talk_to_staff.closed at 2026-03-02 10:0")),
        scene(
            "whose matter it is",
            Beat(
                .say(Meaning(intent: .none, decision: .reject, topic: "driving-licence")),
                "say fallback.driving-licence"), Beat(.robotFinishes),
            Beat(.say(Meaning(intent: .none, decision: .reject, topic: "other")), "say fallback.first")),
        scene(
            "words cannot be understood: buttons can",
            Beat(.hear), Beat(.matcherFails, "alert notUnderstood", "say degraded.matcher"), Beat(.robotFinishes),
            Beat(
                .touch(.topic(topic: Topic(intent: .officeHours))),
                "say office_hours.open hours of 2026-03-02 until 24:0")),
    ]

    @Test("An emergency is to be seen from afar, until the visit is over")
    func emergencyIsShown() {
        var stage = Stage(office: .announcing)
        _ = stage.play(.say(.wish(.emergency)))
        #expect(stage.screen?.isEmergency == true)
        _ = stage.play(.say(.goodbye))
        _ = stage.play(.robotFinishes)
        #expect(stage.screen?.isEmergency == false)
    }

    @Test("A QR code is shown where the office has one")
    func linksAreShown() {
        var stage = Stage(office: .announcing)
        _ = stage.play(.say(.wish(.onlineService)))
        #expect(stage.screen?.link == .portal)
        _ = stage.play(.say(.wish(.procedureFee, (.procedure, "certified-copy"))))
        #expect(stage.screen?.link == .payment)
        _ = stage.play(.say(.wish(.officeHours)))
        #expect(stage.screen?.link == nil)
        #expect(stage.screen?.sheet == .hours)
        var plain = Stage()
        _ = plain.play(.say(.wish(.onlineService)))
        #expect(plain.screen?.reply?.key == "online_service.general")
        #expect(plain.screen?.link == nil)
    }
}
