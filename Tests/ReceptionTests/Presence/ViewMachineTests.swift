import Reception
import Testing

@Suite("Telling a covered lens from an empty lobby")
struct ViewMachineTests {
    /// A light that lasts for some seconds.
    struct Spell: Sendable {
        let light: FrameLight
        let seconds: Double
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let spells: [Spell]
        /// What is told, and when, in seconds.
        let changes: [(Double, ViewCondition)]
    }

    private static let lobby = FrameLight(brightness: 0.4, detail: 80)
    private static let covered = FrameLight(brightness: 0.1, detail: 4)
    private static let fogged = FrameLight(brightness: 0.5, detail: 20, sharpness: 0.27)

    private static func spell(_ light: FrameLight, _ seconds: Double) -> Spell { Spell(light: light, seconds: seconds) }

    static let cases: [Case] = [
        Case(testDescription: "a lobby is never told of", spells: [spell(lobby, 60)], changes: []),
        Case(
            testDescription: "a covered lens is told once, after three seconds", spells: [spell(covered, 60)],
            changes: [(3, .blocked)]),
        Case(
            testDescription: "somebody close before the lens covers nothing",
            spells: [spell(lobby, 1), spell(covered, 2.9), spell(lobby, 1), spell(covered, 2.9), spell(lobby, 9)],
            changes: []),
        Case(
            testDescription: "a lens that is free again is clear after half a second",
            spells: [spell(covered, 10), spell(lobby, 5)], changes: [(3, .blocked), (10.5, .clear)]),
        Case(
            testDescription: "noise that flickers in the dark frees nothing",
            spells: [spell(covered, 5)] + (0..<5).flatMap { _ in [spell(lobby, 0.3), spell(covered, 2)] },
            changes: [(3, .blocked)]),
        Case(testDescription: "fog covers", spells: [spell(fogged, 5)], changes: [(3, .blocked)]),
        Case(
            testDescription: "light between the thresholds changes nothing",
            spells: [
                spell(covered, 5), spell(FrameLight(brightness: 0.1, detail: 7), 5), spell(lobby, 2),
                spell(FrameLight(brightness: 0.1, detail: 7), 5),
            ],
            changes: [(3, .blocked), (10.5, .clear)]),
    ]

    @Test("tells changes of the view, and trusts no empty frame", arguments: cases)
    func tells(of example: Case) {
        var machine = ViewMachine()
        var told: [(Double, ViewCondition)] = []
        var tenth = 0
        for spell in example.spells {
            for _ in 0..<Int(spell.seconds * 10) {
                let now = Instant(microseconds: Int64(tenth) * 100_000)
                told += machine.handle(spell.light, at: now).map { (Double(tenth) / 10, $0) }
                if spell.light.detail < 6 { #expect(!machine.isTrusted) }
                if spell.light == Self.lobby { #expect(machine.isTrusted == (machine.condition == .clear)) }
                tenth += 1
            }
        }
        #expect(told.map(\.0) == example.changes.map(\.0))
        #expect(told.map(\.1) == example.changes.map(\.1))
    }
}
