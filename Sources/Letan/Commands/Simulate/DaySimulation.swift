import Foundation
import Knowledge
import Reception
import Simulation

/// `letan simulate --day`: plays a generated day, or two beside each other, and sums up what came of it.
struct DaySimulation {
    private let invocation: Invocation
    private let scenarios: [Scenario]

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
    }

    /// Plays, prints and writes the page.
    func run() throws -> ExitCode {
        let arguments = invocation.arguments
        let office = try SimulatedOffices(invocation)
        let officeLanguage = office.content.office.office.language
        let language = try arguments.language(among: [.vietnamese, .english]) ?? officeLanguage
        let names = lineNames(office, in: language)
        var days: [DaySummary] = []
        var failures: [String] = []
        for scenario in scenarios {
            let outcome = try SimulatedOffices.outcome(of: scenario, office.runner)
            guard let day = outcome.day.map(DaySummary.init) else { continue }
            days.append(day)
            failures += outcome.failures
            for line in DayPrinter(lineNames: names).lines(day) { invocation.output.line(line) }
        }
        if let path = arguments.value("--report") {
            let report = DayReport(language: language, lineNames: names)
            try write(
                days.count > 1 ? report.page(comparing: days[0], with: days[1]) : report.page(of: days[0]), to: path)
        }
        for failure in failures { invocation.output.line(failure) }
        return failures.isEmpty ? .ok : .failed
    }

    private func write(_ page: String, to path: String) throws(CommandError) {
        do {
            try Data(page.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw .failed(
                "\(path): the report cannot be written: \(error.localizedDescription); name a file in a writable folder"
            )
        }
        invocation.output.note("\(path): the day as a page for a browser")
    }

    private func lineNames(_ office: SimulatedOffices, in language: Language) -> [LineID: String] {
        let lines = office.content.office.office.lines.map(\.id)
        return Dictionary(
            uniqueKeysWithValues: lines.map { ($0, office.content.replies.label(.line(id: $0), in: language)) })
    }
}
