import Reception
import Testing

@Suite("Rules 1 and 2: a visit starts on a face, and a group is one visit")
struct VisitScenes {
    @Test(arguments: greeting + groups)
    func plays(_ scene: Scene) { scene.play() }

    private typealias Beat = Scene.Beat

    private static let far = Spot(id: 1, level: .disengaged)

    static let greeting = [
        Scene(
            "a visitor is greeted once, when engaged",
            Beat(.see([far])),
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"),
            Beat(.see([1])),
            Beat(.robotFinishes),
            Beat(.see([far])),
            Beat(.see([1]))),
        Scene(
            "a loss shorter than five seconds is the same visitor",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.see([])), Beat(.wait(2.9)),
            Beat(.see([2])),
            Beat(.wait(12.1), "say visit.anything_else")),
        Scene(
            "a greeting that was cut off by a short loss is not said again, and the robot waits for the visitor",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.see([]), "fall silent"), Beat(.wait(2)),
            Beat(.see([2])), Beat(.wait(15), "say visit.anything_else")),
        Scene(
            "a loss longer than five seconds is another visitor",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.see([])), Beat(.wait(3), "say goodbye"),
            Beat(.speechEnds, "end of visit 1: left"), Beat(.wait(1)),
            Beat(.see([2]), "visit 2 of [2]", "say greet.hello")),
        Scene(
            "who comes back while the robot says goodbye is greeted again",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.see([])), Beat(.wait(3), "say goodbye"),
            Beat(.see([2])),
            Beat(.speechEnds, "end of visit 1: left", "visit 2 of [2]", "say greet.hello")),
        Scene(
            "after a goodbye who stays is not greeted again",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.say(.goodbye), "say goodbye"), Beat(.speechEnds, "end of visit 1: goodbye"),
            Beat(.see([1])), Beat(.wait(60)), Beat(.see([far])), Beat(.see([1]))),
        Scene(
            "after a goodbye a short loss brings no second greeting within thirty seconds",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.say(.goodbye), "say goodbye"), Beat(.speechEnds, "end of visit 1: goodbye"),
            Beat(.see([])), Beat(.wait(2)), Beat(.see([2])), Beat(.wait(27)), Beat(.see([2])),
            Beat(.wait(2)), Beat(.see([2]), "visit 2 of [2]", "say greet.hello")),
        Scene(
            "after a goodbye a longer loss is another visitor",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.say(.goodbye), "say goodbye"), Beat(.speechEnds, "end of visit 1: goodbye"),
            Beat(.see([])), Beat(.wait(4)), Beat(.see([2]), "visit 2 of [2]", "say greet.hello")),
        Scene(
            "after a goodbye somebody else who steps up elsewhere is greeted, however soon",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.say(.goodbye), "say goodbye"), Beat(.speechEnds, "end of visit 1: goodbye"),
            Beat(.see([])), Beat(.wait(1)),
            Beat(.see([Spot(id: 2, x: 0.9)]), "visit 2 of [2]", "say greet.hello")),
        Scene(
            "one who left makes one newcomer familiar, not two",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.say(.goodbye), "say goodbye"), Beat(.speechEnds, "end of visit 1: goodbye"),
            Beat(.see([])), Beat(.wait(1)), Beat(.see([2])), Beat(.wait(3)),
            Beat(.see([2, 3]), "visit 2 of [3]", "say greet.hello")),
        Scene(
            "speech starts a visit without a greeting",
            Beat(.hear, "visit 1 of []"),
            Beat(.mean(.guide("certified-copy")), "say procedure_guide.offer certified-copy")),
        Scene(
            "whoever wakes the screen by a touch is greeted",
            Beat(.tap, "visit 1 of []", "say greet.hello"), Beat(.tap, "fall silent"), Beat(.tap)),
        Scene(
            "typing slowly is no silence: the words asked are still answered",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.wait(14)), Beat(.tap), Beat(.wait(14)), Beat(.tap), Beat(.wait(14)),
            Beat(.touch(.yes), "issue certification in vi")),
        Scene(
            "a touch takes back the robot's goodbye",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.wait(15), "say visit.anything_else"), Beat(.robotFinishes), Beat(.wait(15), "say goodbye"),
            Beat(.tap, "fall silent"), Beat(.wait(14)), Beat(.wait(1), "say visit.anything_else")),
        Scene(
            "touch starts a visit too",
            Beat(.touch(.line(id: "registry")), "visit 1 of []", "issue registry in vi")),
        Scene(
            "who is seen after the first words is not greeted, and belongs to the visit",
            Beat(.say(.status), "visit 1 of []", "say ticket_status.ask_number"), Beat(.robotFinishes),
            Beat(.see([1])), Beat(.wait(16), "say visit.anything_else"), Beat(.robotFinishes),
            Beat(.see([])), Beat(.wait(3), "say goodbye"), Beat(.speechEnds, "end of visit 1: left")),
        Scene(
            "who speaks again after a goodbye has a visit that ends when they leave",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.say(.goodbye), "say goodbye"), Beat(.speechEnds, "end of visit 1: goodbye"),
            Beat(.say(.staff), "visit 2 of [1]", "alert staffWanted", "say talk_to_staff.called"),
            Beat(.robotFinishes), Beat(.wait(14)), Beat(.see([])), Beat(.wait(1), "say visit.anything_else"),
            Beat(.wait(2), "fall silent", "say goodbye"),
            Beat(.speechEnds, "end of visit 2: left")),
    ]

    private static let friend = Spot(id: 2, x: 0.55)
    private static let stranger = Spot(id: 2, x: 0.8)

    static let groups = [
        Scene(
            "those who come together are one visit",
            Beat(.see([far, friend]), "visit 1 of [1, 2]", "say greet.hello"), Beat(.see([1, friend]))),
        Scene(
            "three in a row are one group though the outer two stand apart",
            Beat(
                .see([Spot(id: 1, x: 0.1), Spot(id: 2, x: 0.4), Spot(id: 3, x: 0.7)]), "visit 1 of [1, 2, 3]",
                "say greet.hello")),
        Scene(
            "one who stands more than two face widths away is another visit, later",
            Beat(.see([1, stranger]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.say(.goodbye), "say goodbye"),
            Beat(.speechEnds, "end of visit 1: goodbye", "visit 2 of [2]", "say greet.hello")),
        Scene(
            "one who comes more than two seconds later is another visit",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes), Beat(.wait(2.1)),
            Beat(.see([1, friend]), "say visit.please_wait"), Beat(.robotFinishes),
            Beat(.say(.goodbye), "say goodbye"),
            Beat(.speechEnds, "end of visit 1: goodbye", "visit 2 of [2]", "say greet.hello")),
        Scene(
            "one who comes within two seconds joins",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.wait(1.9)), Beat(.see([1, friend])),
            Beat(.robotFinishes), Beat(.say(.goodbye), "say goodbye"), Beat(.speechEnds, "end of visit 1: goodbye")),
        Scene(
            "while one of a group stays the visit goes on",
            Beat(.see([1, friend]), "visit 1 of [1, 2]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.see([friend])), Beat(.wait(14.9))),
        Scene(
            "the nearest is served first",
            Beat(
                .see([Spot(id: 1, x: 0.1), Spot(id: 2, x: 0.7, width: 0.12)]), "visit 1 of [2]", "say greet.hello")),
        Scene(
            "of two as near the one who waits longer is served first",
            Beat(.see([Spot(id: 2, x: 0.7, level: .disengaged)])), Beat(.wait(5)),
            Beat(.see([Spot(id: 1, x: 0.1), Spot(id: 2, x: 0.7)]), "visit 1 of [2]", "say greet.hello")),
        Scene(
            "who waits is served when the visit before has left",
            Beat(.see([1, stranger]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.see([stranger])), Beat(.wait(3), "say goodbye"),
            Beat(.speechEnds, "end of visit 1: left", "visit 2 of [2]", "say greet.hello")),
    ]
}
