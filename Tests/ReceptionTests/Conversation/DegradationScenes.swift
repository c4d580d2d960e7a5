import Reception
import Testing

@Suite("Rule 12 and the end: parts that fail, and a robot that stops")
struct DegradationScenes {
    @Test(arguments: parts + stopping)
    func plays(_ scene: Scene) { scene.play() }

    private typealias Beat = Scene.Beat

    private static let eyesOpen = Beat(.part(.camera, .ready))
    private static let eyesFail = PartHealth.failed(reason: "unplugged")

    static let parts = [
        Scene(
            "a camera lost in mid-visit is said once, and the visit goes on by touch",
            eyesOpen, Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.part(.camera, eyesFail), "say degraded.camera"), Beat(.part(.camera, eyesFail)),
            Beat(.robotFinishes), Beat(.wait(10)),
            Beat(.touch(.procedure(id: "certified-copy")), "say procedure_guide.offer certified-copy"),
            Beat(.robotFinishes), Beat(.wait(15), "say visit.anything_else"), Beat(.robotFinishes),
            Beat(.wait(15), "say goodbye"), Beat(.speechEnds, "end of visit 1: silence")),
        Scene(
            "a camera lost while the robot speaks is said after the sentence",
            eyesOpen, Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.part(.camera, eyesFail)),
            Beat(.speechEnds, "say degraded.camera")),
        Scene(
            "a camera lost during the farewell is nobody's business",
            eyesOpen, Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.say(.goodbye), "say goodbye"), Beat(.part(.camera, eyesFail)),
            Beat(.speechEnds, "end of visit 1: goodbye")),
        Scene(
            "a camera lost while nobody is there is not spoken of",
            eyesOpen, Beat(.part(.camera, eyesFail)), Beat(.part(.camera, .ready)),
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello")),
        Scene(
            "footage that ends is no failure",
            eyesOpen, Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.part(.camera, .ended)), Beat(.wait(15), "say visit.anything_else")),
        Scene(
            "who was seen to leave before the footage ended is gone",
            eyesOpen, Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes), Beat(.see([])),
            Beat(.wait(1)), Beat(.part(.camera, .ended)), Beat(.wait(2), "say goodbye"),
            Beat(.speechEnds, "end of visit 1: left")),
        Scene(
            "when the camera is back the visitor in front of it is not greeted again",
            eyesOpen, Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.part(.camera, eyesFail), "say degraded.camera"), Beat(.robotFinishes), Beat(.wait(10)), eyesOpen,
            Beat(.see([2])), Beat(.see([])), Beat(.wait(3), "say goodbye"), Beat(.speechEnds, "end of visit 1: left")),
        Scene(
            "when the camera is back soon, who was served is not greeted again",
            eyesOpen, Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.say(.goodbye), "say goodbye"), Beat(.speechEnds, "end of visit 1: goodbye"),
            Beat(.part(.camera, eyesFail)), Beat(.wait(2)), eyesOpen, Beat(.see([2]))),
        Scene(
            "a matcher that cannot be used calls an official",
            Beat(.hear, "visit 1 of []"), Beat(.matcherFails, "alert notUnderstood", "say degraded.matcher"),
            Beat(.robotFinishes), Beat(.wait(15), "say visit.anything_else")),
        Scene(
            "a matcher that fails for words of long ago is of no account",
            Beat(.hear, "visit 1 of []"), Beat(.mean(.status), "say ticket_status.ask_number"), Beat(.matcherFails)),
        Scene(
            "other parts come and go without a word",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.part(.tickets, eyesFail)),
            Beat(.part(.speech, eyesFail)), Beat(.part(.matcher, .ready))),
    ]

    static let stopping = [
        Scene("a robot that stops greets nobody", Beat(.stop), Beat(.see([1])), Beat(.hear), Beat(.touch(.staff))),
        Scene(
            "a robot that stops ends its sentence and the visit with it",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.stop), Beat(.hear),
            Beat(.speechEnds, "end of visit 1: stopped")),
        Scene(
            "a robot that stops says nothing that was waiting to be said",
            Beat(.say(.ticket(line: "registry")), "visit 1 of []", "issue registry in vi"),
            Beat(.wait(1.5), "say take_ticket.working"),
            Beat(.answer(.ticket("A001"))), Beat(.stop), Beat(.speechEnds, "end of visit 1: stopped")),
        Scene(
            "a robot that listens stops at once",
            Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
            Beat(.stop, "end of visit 1: stopped")),
        Scene(
            "a ticket that comes after the stop is given back",
            Beat(.say(.ticket(line: "registry")), "visit 1 of []", "issue registry in vi"),
            Beat(.stop, "end of visit 1: stopped"), Beat(.answer(.ticket("A001")), "give back T1")),
        Scene(
            "a robot that stops in mid-sentence begins nothing more",
            Beat(.part(.camera, .ready)),
            Beat(.say(.ticket(line: "registry")), "visit 1 of []", "issue registry in vi"),
            Beat(.wait(1.5), "say take_ticket.working"), Beat(.see([1])), Beat(.stop),
            Beat(.part(.camera, eyesFail)), Beat(.answer(.ticket("A001")), "give back T1"),
            Beat(.speechEnds, "end of visit 1: stopped")),
    ]
}
