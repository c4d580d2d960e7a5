import Reception
import TestSupport
import Testing

@Suite("Rules 7 and 11: tickets are said when confirmed, never doubled, given back when late")
struct TicketScenes {
    @Test(arguments: issuing + late + status + called + hours)
    func plays(_ scene: Scene) { scene.play() }

    private typealias Beat = Scene.Beat

    /// A scene that begins after the greeting.
    private static func scene(_ words: String, _ beats: Beat...) -> Scene { Scene(words, beats: greeted + beats) }

    private static let greeted: [Beat] = [
        Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
    ]

    private static let asked = Beat(.say(.ticket(line: "registry")), "issue registry in vi")

    static let issuing = [
        scene(
            "a number is said only after the service confirmed it",
            asked, Beat(.wait(1)), Beat(.answer(.ticket("A001")), "say take_ticket.issued_next A001 registry desk 1/3")),
        scene(
            "people ahead are told with the wait",
            asked,
            Beat(
                .answer(.ticket("A004", ahead: 3, minutes: 20)),
                "say take_ticket.issued A004 registry desk 1/3 3 ahead 20 min")),
        scene(
            "people ahead are told without a wait that nobody knows",
            asked,
            Beat(
                .answer(.ticket("A004", ahead: 3, minutes: nil)),
                "say take_ticket.issued_no_estimate A004 registry desk 1/3 3 ahead")),
        scene(
            "a ticket for a procedure is in its line",
            Beat(.say(.ticket(for: "birth-registration")), "issue registry in vi")),
        scene(
            "a second yes takes no second ticket",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.touch(.yes), "issue certification in vi"), Beat(.touch(.yes)),
            Beat(.answer(.ticket("B001")), "say take_ticket.issued_next B001 certification desk 2/3"),
            Beat(.answer(.ticket("B002")), "(nothing is asked)")),
        scene(
            "the same line asked for again while the service works takes one ticket",
            asked, Beat(.say(.ticket(line: "registry"))),
            Beat(.answer(.ticket("A001")), "say take_ticket.issued_next A001 registry desk 1/3")),
        scene(
            "who has a waiting ticket of the line is told its number",
            asked, Beat(.answer(.ticket("A001")), "say take_ticket.issued_next A001 registry desk 1/3"),
            Beat(.robotFinishes),
            Beat(.say(.ticket(line: "registry")), "say take_ticket.already A001 registry")),
        scene(
            "a ticket of another line is another ticket",
            asked, Beat(.answer(.ticket("A001")), "say take_ticket.issued_next A001 registry desk 1/3"),
            Beat(.robotFinishes),
            Beat(.say(.ticket(line: "certification")), "issue certification in vi")),
        scene(
            "a guide to what the visitor has a ticket for offers none",
            Beat(.say(.ticket(line: "certification")), "issue certification in vi"),
            Beat(.answer(.ticket("B001")), "say take_ticket.issued_next B001 certification desk 2/3"),
            Beat(.robotFinishes),
            Beat(.say(.guide("certified-copy")), "say procedure_guide.only certified-copy")),
    ]

    static let late = [
        scene(
            "a slow service is excused once, a lost one apologised for, and its late ticket given back",
            asked, Beat(.wait(1.4)), Beat(.wait(0.1), "say take_ticket.working"), Beat(.robotFinishes),
            Beat(.wait(6.4)), Beat(.wait(0.1), "alert ticketsUnavailable", "say take_ticket.unavailable"),
            Beat(.robotFinishes),
            Beat(.answer(.ticket("A001")), "give back T1")),
        scene(
            "a ticket that comes after the visit is given back",
            asked, Beat(.say(.goodbye), "say goodbye"), Beat(.speechEnds, "end of visit 1: goodbye"),
            Beat(.answer(.ticket("A001")), "give back T1")),
        scene(
            "a ticket of a past visit is given back in mid-visit too",
            asked, Beat(.say(.goodbye), "say goodbye"), Beat(.speechEnds, "end of visit 1: goodbye"),
            Beat(.say(.status), "visit 2 of [1]", "say ticket_status.ask_number"),
            Beat(.answer(.ticket("A001")), "give back T1")),
        scene(
            "after a lost request the visitor may ask again",
            asked, Beat(.wait(8), "say take_ticket.working", "alert ticketsUnavailable"),
            Beat(.robotFinishes, "say take_ticket.unavailable"),
            Beat(.say(.ticket(line: "registry")), "issue registry in vi"),
            Beat(.answer(.ticket("A002")), "say take_ticket.issued_next A002 registry desk 1/3"),
            Beat(.robotFinishes), Beat(.answer(.ticket("A001")), "give back T2")),
        scene(
            "a late answer to a question about a ticket is of no account",
            Beat(.say(.status("B007")), "look up B007"), Beat(.say(.goodbye), "say goodbye"),
            Beat(.speechEnds, "end of visit 1: goodbye"),
            Beat(.answer(.standing("B007", .waiting, desk: nil)))),
        scene(
            "a service that fails is apologised for, and an official called",
            asked,
            Beat(
                .answer(.failure(.unavailable(reason: "down"))), "alert ticketsUnavailable",
                "say take_ticket.unavailable", )),
        scene(
            "a full store is apologised for too",
            asked, Beat(.answer(.failure(.storageFull)), "alert ticketsUnavailable", "say take_ticket.unavailable")),
    ]

    static let status = [
        scene(
            "the visitor's own ticket is meant when none is named",
            asked, Beat(.answer(.ticket("A001")), "say take_ticket.issued_next A001 registry desk 1/3"),
            Beat(.robotFinishes), Beat(.say(.status), "look up A001"),
            Beat(.answer(.ticket("A001", ahead: 2, minutes: 10)), "say ticket_status.waiting A001 2 ahead 10 min")),
        scene(
            "a number that is not there is asked for again",
            Beat(.say(.status("Z999")), "look up Z999"),
            Beat(.answer(.failure(.notFound)), "say ticket_status.not_found Z999"), Beat(.robotFinishes),
            Beat(.say(.status("B001")), "look up B001"),
            Beat(.answer(.standing("B001", .called, desk: "2")), "say ticket_status.called B001 desk 2")),
        scene(
            "a missed ticket and one that is over are told as such",
            Beat(.say(.status("B001")), "look up B001"),
            Beat(.answer(.standing("B001", .noShow, desk: nil)), "say ticket_status.missed B001"), Beat(.robotFinishes),
            Beat(.say(.status("B002")), "look up B002"),
            Beat(.answer(.standing("B002", .served, desk: nil)), "say ticket_status.over B002"), Beat(.robotFinishes),
            Beat(.say(.status("B003")), "look up B003"),
            Beat(.answer(.ticket("B003")), "say ticket_status.next B003")),
    ]

    private static let holding: [Beat] =
        greeted + [
            asked, Beat(.answer(.ticket("A001")), "say take_ticket.issued_next A001 registry desk 1/3"),
        ]

    static let called = [
        Scene(
            "being called is said at once, after the present sentence",
            beats: holding + [
                Beat(.office(.called, "A001")), Beat(.speechEnds, "say ticket_status.your_turn A001 desk 2"),
            ]),
        Scene(
            "being called once more is said once more",
            beats: holding + [
                Beat(.robotFinishes), Beat(.office(.called, "A001"), "say ticket_status.your_turn A001 desk 2"),
                Beat(.robotFinishes), Beat(.office(.recalled, "A001"), "say ticket_status.your_turn A001 desk 2"),
            ]),
        Scene(
            "tickets of others are none of the visit's business",
            beats: greeted + [Beat(.office(.called, "A009"))]),
        Scene(
            "who was called may take a ticket of the line again",
            beats: holding + [
                Beat(.robotFinishes), Beat(.office(.called, "A001"), "say ticket_status.your_turn A001 desk 2"),
                Beat(.robotFinishes), Beat(.say(.ticket(line: "registry")), "issue registry in vi"),
            ]),
    ]

    // MARK: Rule 11

    private static let afternoon = OpeningHours(
        weekly: Array(repeating: [OpenStretch(opens: 13 * 60, closes: 17 * 60)], count: 7))
    private static let never = OpeningHours(weekly: Array(repeating: [], count: 7))

    /// A scene at 08:00 in an office with other hours, after the greeting.
    private static func closed(_ words: String, _ hours: OpeningHours, _ beats: Beat...) -> Scene {
        Scene(words, office: .office(hours: hours), beats: greeted + beats)
    }

    static let hours = [
        closed(
            "outside the hours there is no ticket, and it is said when there will be", afternoon,
            Beat(.say(.ticket(line: "registry")), "say take_ticket.closed at 2026-03-02 13:0")),
        closed(
            "outside the hours no line is asked for", afternoon,
            Beat(.say(.ticket), "say take_ticket.closed at 2026-03-02 13:0")),
        closed(
            "outside the hours a guide offers no ticket", afternoon,
            Beat(.say(.guide("certified-copy")), "say procedure_guide.only certified-copy")),
        closed(
            "an office that does not open again says no more than that", never,
            Beat(.say(.ticket(line: "registry")), "say take_ticket.closed_today")),
        closed(
            "an offer made in time is refused after closing",
            OpeningHours(weekly: Array(repeating: [OpenStretch(opens: 0, closes: 481)], count: 7)),
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.wait(60)),
            Beat(.say(.yes), "fall silent", "say take_ticket.closed at 2026-03-03 0:0")),
        Scene(
            "an office that issues at any hour issues outside its hours too",
            office: Office(
                timeZone: "Asia/Ho_Chi_Minh", language: .vietnamese, lines: Office.twoLines.lines,
                desks: Office.twoLines.desks, hours: never, rules: TicketRules(issuesOnlyWhenOpen: false)),
            beats: greeted + [Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy")]),
        scene(
            "the service may be closed although the robot thought not",
            asked, Beat(.answer(.failure(.closed(reopens: nil))), "say take_ticket.closed_today")),
        scene(
            "who has as many numbers as a person may have is told so",
            asked, Beat(.answer(.failure(.limitReached(held: "B001"))), "say take_ticket.limit")),
    ]
}
