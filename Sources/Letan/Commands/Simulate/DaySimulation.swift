import Foundation
import Knowledge
import Reception
import Simulation

/// `letan simulate --day`: plays a generated day, or two beside each other, and sums up what came of it.
struct DaySimulation {
    private let invocation: Invocation
    private let scenarios: [Scenario]
    private let content: Content
    private let language: Language

    /// Reads what is to be played; nothing runs yet.
    init(_ invocation: Invocation) throws {
        let arguments = invocation.arguments
        try arguments.limitOperands(to: 0)
        self.invocation = invocation
        let seed = try arguments.int("--seed", in: 0...Int.max).map(UInt64.init)
        var scenarios: [Scenario] = []
        for file in [arguments.value("--day"), arguments.value("--versus")].compactMap(\.self) {
            let scenario = try ScenarioFiles.read(file, seed: seed)
            guard scenario.crowd != nil else {
                throw CommandError.configuration("\(file): has no \"crowd\": nobody comes on this day; add one")
            }
            scenarios.append(scenario)
        }
        self.scenarios = scenarios
        content = try Models.load(invocation.installation).content
        language = try arguments.language(among: [.vietnamese, .english]) ?? content.office.office.language
    }

    /// Plays, prints and writes the page.
    func run() throws -> ExitCode {
        let offices = try SimulatedOffices(invocation)
        var summaries: [DaySummary] = []
        var failures: [String] = []
        for scenario in scenarios {
            let outcome = try SimulatedOffices.outcome(of: scenario, offices.runner())
            guard let day = outcome.day else { continue }
            summaries.append(DaySummary(of: day))
            failures += outcome.failures
        }
        let report = DayReport(language: language, lineNames: lineNames, deskNames: [:])
        if let path = invocation.arguments.value("--report") {
            let page =
                summaries.count > 1
                ? report.page(comparing: summaries[0], with: summaries[1]) : report.page(of: summaries[0])
            try write(page, to: path)
        }
        for failure in failures { invocation.output.line(failure) }
        return failures.isEmpty ? .ok : .failed
    }

    private func write(_ page: String, to path: String) throws(CommandError) {
        do {
            try Data(page.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw .failed("\(path): the report cannot be written: \(error.localizedDescription)")
        }
        invocation.output.note("\(path): the day as a page for a browser")
    }

    private var lineNames: [LineID: String] {
        let lines = content.office.office.lines.map(\.id)
        return Dictionary(
            uniqueKeysWithValues: lines.map { ($0, content.replies.label(.line(id: $0), in: language)) })
    }
}
