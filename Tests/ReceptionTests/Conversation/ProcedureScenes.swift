import Reception
import TestSupport
import Testing

@Suite("Procedures and dossiers: one question at a time, in context, never a guess")
struct ProcedureScenes {
    @Test(arguments: facts + choosing + dossiers)
    func plays(_ scene: Scene) { scene.play() }

    private typealias Beat = Scene.Beat

    private static let greeted: [Beat] = [
        Beat(.see([1]), "visit 1 of [1]", "say greet.hello"), Beat(.robotFinishes),
    ]

    private static func scene(_ words: String, _ beats: Beat...) -> Scene { Scene(words, beats: greeted + beats) }

    static let facts = [
        scene(
            "how much, how long, where, what to bring: all mean the procedure talked about",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(.say(.wish(.procedureFee)), "say procedure_fee.told certified-copy fee"), Beat(.robotFinishes),
            Beat(.say(.wish(.procedureTime)), "say procedure_time.told certified-copy timeLimit"), Beat(.robotFinishes),
            Beat(.say(.wish(.procedureWhere)), "say procedure_where.told certified-copy inPerson"),
            Beat(.robotFinishes),
            Beat(.say(.wish(.procedurePapers)), "say procedure_papers.told certified-copy papers"),
            Beat(.robotFinishes),
            Beat(.say(.wish(.onlineService)), "say online_service.told certified-copy online"), Beat(.robotFinishes),
            Beat(.say(.ticket), "issue certification in vi")),
        scene(
            "and how long? before a ticket means the procedure, even where the words might ask for the turn",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(
                .say(
                    Meaning(
                        intent: .ticketStatus, decision: .confirm,
                        alternatives: [IntentCandidate(intent: .procedureTime, probability: 0.3)])),
                "say procedure_time.told certified-copy timeLimit")),
        scene(
            "another procedure named changes the subject",
            Beat(.say(.guide("certified-copy")), "say procedure_guide.offer certified-copy"), Beat(.robotFinishes),
            Beat(
                .say(.wish(.procedureFee, (.procedure, "birth-registration"))),
                "say procedure_fee.told birth-registration fee"), Beat(.robotFinishes),
            Beat(.say(.wish(.procedureTime)), "say procedure_time.told birth-registration timeLimit")),
        scene(
            "a fact without a source sends to the desk instead of a guess",
            Beat(
                .say(.wish(.procedureFee, (.procedure, "land-transfer"))),
                "say procedure_guide.not_sourced land-transfer desk 1/3")),
        scene(
            "a question without a procedure is asked back, and the bare answer is an answer to that question",
            Beat(.say(.wish(.procedureFee)), "say procedure_guide.ask_procedure"), Beat(.robotFinishes),
            Beat(.say(.guide("certified-copy")), "say procedure_fee.told certified-copy fee")),
        scene(
            "a button answers the question, too",
            Beat(.say(.wish(.procedureTime)), "say procedure_guide.ask_procedure"), Beat(.robotFinishes),
            Beat(.touch(.procedure(id: "certified-copy")), "say procedure_time.told certified-copy timeLimit")),
        scene(
            "what can be done online in general",
            Beat(.say(.wish(.onlineService)), "say online_service.general")),
        scene(
            "of a procedure that is not in the catalogue nothing is told",
            Beat(.say(.guide("moon-landing")), "say procedure_guide.missing"), Beat(.robotFinishes),
            Beat(.say(.yes), "alert staffWanted", "say talk_to_staff.called")),
    ]

    private static let both = Meaning.wish(
        .procedureFee, (.procedure, "certified-copy"), (.procedure, "birth-registration"))

    static let choosing = [
        scene(
            "a near tie is a choice, and the choice answers what was asked",
            Beat(.say(both), "say procedure_guide.choose"), Beat(.robotFinishes),
            Beat(.touch(.procedure(id: "birth-registration")), "say procedure_fee.told birth-registration fee")),
        scene(
            "the choice may be spoken",
            Beat(.say(both), "say procedure_guide.choose"), Beat(.robotFinishes),
            Beat(.say(.guide("certified-copy")), "say procedure_fee.told certified-copy fee")),
        scene(
            "a tie of which one is not in the catalogue is none",
            Beat(
                .say(.wish(.procedureFee, (.procedure, "moon-landing"), (.procedure, "certified-copy"))),
                "say procedure_fee.told certified-copy fee")),
        scene(
            "a ticket for one of two procedures of the same line needs no choice",
            Beat(
                .say(.wish(.takeTicket, (.procedure, "land-transfer"), (.procedure, "birth-registration"))),
                "issue registry in vi")),
        scene(
            "a ticket for one of two procedures of two lines does",
            Beat(.say(both.meaning(.takeTicket)), "say procedure_guide.choose"), Beat(.robotFinishes),
            Beat(.touch(.procedure(id: "certified-copy")), "issue certification in vi")),
    ]

    private static let code: DossierCode = "H29.17-250612-0012"
    private static let asked = Beat(
        .say(.wish(.dossierStatus, (.dossierCode, "H29.17-250612-0012"))), "look up dossier H29.17-250612-0012")

    private static func found(_ status: DossierStatus, due: LocalDay? = nil) -> Happening {
        .dossier(.found(dossier: Dossier(code: code, status: status, due: due, place: "bàn cô Lan")))
    }

    private static let later = LocalDay(year: 2026, month: 3, day: 9)
    private static let earlier = LocalDay(year: 2026, month: 2, day: 27)

    static let dossiers = [
        scene(
            "a dossier's state and due day are told",
            asked, Beat(found(.processing, due: later), "say dossier_status.processing_due \(code) on 2026-03-09")),
        scene(
            "a dossier that should be done is apologised for",
            asked, Beat(found(.processing, due: earlier), "say dossier_status.late \(code) on 2026-02-27")),
        scene("a result is ready", asked, Beat(found(.ready, due: earlier), "say dossier_status.ready \(code)")),
        scene("something is missing", asked, Beat(found(.supplement), "say dossier_status.supplement \(code)")),
        scene("nothing has begun", asked, Beat(found(.received), "say dossier_status.received \(code)")),
        scene("refused", asked, Beat(found(.refused), "say dossier_status.refused \(code)")),
        scene("fetched", asked, Beat(found(.returned), "say dossier_status.returned \(code)")),
        scene(
            "an unknown code is asked for again",
            asked, Beat(.dossier(.unknown), "say dossier_status.not_found \(code)")),
        scene(
            "without a code it is asked for",
            Beat(.say(.wish(.dossierStatus)), "say dossier_status.ask_code"), Beat(.robotFinishes), asked),
        scene(
            "who comes for a result is sent to the desk, and may tell the code",
            Beat(.say(.wish(.collectResult)), "say collect_result.told"), Beat(.robotFinishes), asked,
            Beat(found(.ready), "say dossier_status.ready \(code)")),
        scene(
            "a slow directory is excused, one that is lost apologised for, and its late answer not said",
            asked, Beat(.wait(1.5), "say dossier_status.working"), Beat(.robotFinishes), Beat(.wait(6.4)),
            Beat(.wait(0.1), "say dossier_status.unavailable"), Beat(.robotFinishes), Beat(found(.ready))),
        scene("a directory that fails", asked, Beat(.dossier(.failed), "say dossier_status.unavailable")),
        scene(
            "an office without a directory says so at once",
            Beat(.part(.dossiers, .absent)),
            Beat(.say(.wish(.dossierStatus)), "say dossier_status.unavailable")),
    ]
}

extension Meaning {
    /// The same values under another intent.
    fileprivate func meaning(_ intent: IntentName) -> Meaning {
        var copy = self
        copy.intent = intent
        return copy
    }
}
