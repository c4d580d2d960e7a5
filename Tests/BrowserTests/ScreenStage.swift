import CodeDrawing
import Foundation
import Knowledge
import Reception
import Simulation
import TestSupport
import Testing
import Ticketing
import Web

/// The visitor's screen, the board and phones, served as the robot serves them, with a test in the robot's place: it shows
/// states and sees what visitors do. The words are the shipped ones; tickets are in memory.
struct ScreenStage: Sendable {
    /// What is shown.
    let screen: BrowserScreen
    /// What is said.
    let speech: ScreenSpeech
    /// The ticket office.
    let service: any TicketService
    /// The words.
    let words: any ReplyRenderer
    /// The time of all of it.
    let clock: RealClock
    /// What visitors did.
    let inputs = Gathered<VisitorInput>()
    /// The server.
    let server: HTTPServer
    /// Where it listens.
    let port: UInt16

    /// Everything known, read once.
    static let content = Result { try Content.load(modelsFolder: Checkout.root.appending(path: "Models").path) }

    /// The address of a page.
    func address(_ path: String = "") -> String { "http://127.0.0.1:\(port)/\(path)" }

    /// A word of the screens.
    func word(_ word: ScreenWord, _ language: Language = .vietnamese) -> String { words.word(word, in: language) }

    /// Words of the screens in the other language that are others in this one: none of them may stand on the page.
    func foreignWords(in language: Language) -> [String] {
        let other: Language = language == .vietnamese ? .english : .vietnamese
        let own = Set(ScreenWord.allCases.map { word($0, language) })
        return ScreenWord.allCases.map { word($0, other) }.filter { !own.contains($0) }
    }

    /// Shows a state as the robot would.
    func show(_ state: ScreenState) async {
        await screen.show(
            ScreenView(
                state: state, caption: state.reply.map { words.render($0).shown } ?? "",
                choiceLabels: state.choices.map { words.label($0, in: state.language) },
                sheet: state.sheet.flatMap { words.sheet($0, in: state.language, to: state.address) },
                ticket: state.ticket.map { words.ticket($0, in: state.language) },
                link: state.link.flatMap { words.link($0, in: state.language) },
                calls: state.calls.map { words.call($0, in: state.language) },
                notice: state.recordingNotice ? words.recordingNotice(in: state.language) : nil))
    }

    /// Shows only a caption, as `text`.
    func say(_ text: String, _ state: ScreenState = ScreenState(mood: .speaking, language: .vietnamese)) async {
        await screen.show(
            ScreenView(
                state: state, caption: text, choiceLabels: state.choices.map { words.label($0, in: state.language) }))
    }

    /// Lets `work` use a stage with `content` (default: the shipped one).
    static func open<Result: Sendable>(
        _ content: Content? = nil, publicURL: String? = nil, _ work: @Sendable (ScreenStage) async throws -> Result
    ) async throws -> Result {
        let house = try StageHouse(content ?? ScreenStage.content.get(), publicURL: publicURL)
        let stage = try await house.stage()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await house.run() }
            group.addTask { for await input in house.screen.inputs { stage.inputs.add(input) } }
            do {
                let result = try await work(stage)
                await stage.server.stop()
                group.cancelAll()
                return result
            } catch {
                await stage.server.stop()
                group.cancelAll()
                throw error
            }
        }
    }
}
