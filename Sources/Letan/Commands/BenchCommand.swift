import Benchmarks
import Foundation
import IntentMatching
import Knowledge
import Reception
import Simulation
import SpeechOutput
import Ticketing
import Vision

/// `letan bench`: the benchmarks.
enum BenchCommand: Command {
    static let name = "bench"
    static let operands = "[CASE…]      (all short cases without CASE; a prefix is enough)"
    static let summary = "the benchmarks: median and p99 of each case"
    static let options: [Option] = [.flag("--json", "one JSON object a case")]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let folder = FileManager.default.temporaryDirectory.appending(path: "letan-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let assembly = try Assembly(
            installation: invocation.installation, configuration: try invocation.configuration())
        let wanted = invocation.arguments.operands
        let models = try IntentModels(assembly.installation)
        let cases = try await BenchCases(
            assembly: assembly,
            matcher: MatcherCases(
                matcher: TrainedMatcher(try models.current(invocation.output)), path: models.usedPath,
                corpus: try Models.corpus(assembly.installation), share: assembly.installation.share, folder: folder,
                note: invocation.output.note),
            folder: folder, note: invocation.output.note
        ).all()
        for name in wanted where !cases.contains(where: { $0.name.hasPrefix(name) }) {
            throw CommandError.usage(
                "there is no case \"\(name)\"; the cases are \(cases.map(\.name).joined(separator: " "))")
        }
        let printer = BenchPrinter(output: invocation.output, isJSON: invocation.arguments.has("--json"))
        for benchmark in cases
        where wanted.isEmpty ? !benchmark.isLong : wanted.contains(where: benchmark.name.hasPrefix) {
            printer.begin(benchmark)
            printer.show(try await benchmark.run())
        }
        return .ok
    }
}

/// The cases that this machine can run; what is missing is told.
private struct BenchCases {
    let assembly: Assembly
    let matcher: MatcherCases
    /// A folder that is removed afterwards.
    let folder: URL
    let note: (String) -> Void

    func all() async throws(CommandError) -> [Benchmark] {
        (await eyes()) + codes + (try await matcher.all()) + (await speech())
            + [tickets]
            + TicketBenchmarks(folder: folder, clock: assembly.clock).all
            + ServedTicketCases(assembly: assembly, folder: folder).all + simulation + process
    }

    private func eyes() async -> [Benchmark] {
        let faces = FaceCases(assembly: assembly, note: note)
        return faces.detector + [DetectorBenchmarks.presence()] + (await faces.eyes())
    }

    private var codes: [Benchmark] {
        let cases = CodeBenchmarks(QRCodeReader(), scratch: folder, folders: programFolders)
        if let missing = cases.missing { note("Codes:… of the commands left out: \(missing)") }
        return cases.all
    }

    /// Where commands are looked for.
    private var programFolders: [String] {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    }

    private func speech() async -> [Benchmark] {
        do throws(PartFailure) {
            let room = try assembly.voices()
            let synthesizer = room.espeak(data: try await room.prepared().dataFolder)
            let cases = SpeechBenchmarks(
                synthesizer, voices: room.voices, wording: room.wording,
                folders: programFolders)
            if let missing = cases.missing { note("Speech:…ToCommand left out: \(missing)") }
            return [ConversationBenchmarks.firstSound(synthesizer)] + cases.all
        } catch {
            note("Speech:FirstSample left out: \(error.reason)")
            return []
        }
    }

    private var tickets: Benchmark {
        // The office's hours and capacities are not what is measured.
        let office = assembly.models.domain.office
        let line = Line(id: "bench", prefix: "Z", dailyCapacity: .max)
        let open = Office(
            timeZone: office.timeZone, language: office.language, lines: [line],
            desks: [Desk(id: "1", lines: [line.id])], hours: .always)
        let store = SQLiteTicketStore(path: folder.appending(path: "tickets.sqlite").path(percentEncoded: false))
        return ConversationBenchmarks.issue(
            EmbeddedTicketService(office: open, store: store, clock: assembly.clock),
            makeTicketID: Assembly.makeTicketID, line: line.id)
    }

    private var simulation: [Benchmark] {
        let office = SimulatedOffice(
            domain: assembly.models.domain, renderer: assembly.models.content.replies, matcher: matcher.matcher,
            settings: assembly.configuration.agent)
        return SimulationCases(office: office, share: assembly.installation.share, note: note)?.all ?? []
    }

    private var process: [Benchmark] {
        let path = { (name: String) in folder.appending(path: name).path(percentEncoded: false) }
        let arguments = [
            "run", "--exit-when-idle", "--share", assembly.installation.share.path(percentEncoded: false),
            "--database", path("run.sqlite"), "--journal", path("run.jsonl"), "--audio", path("run.wav"),
        ]
        return [
            ProcessBenchmarks.startToReady(URL(filePath: "/proc/self/exe").resolvingSymlinksInPath(), arguments),
            ProcessBenchmarks.peakMemory(),
        ]
    }
}

/// Prints results, with progress for whoever watches.
private struct BenchPrinter {
    let output: Output
    let isJSON: Bool

    func begin(_ benchmark: Benchmark) { if output.showsProgress { output.note("\(benchmark.name) …") } }

    func show(_ result: BenchmarkResult) {
        let (median, p99) = (result.median.roundedToThousandths, result.p99.roundedToThousandths)
        if isJSON {
            output.json(Line(case: result.name, median: median, p99: p99, unit: result.unit, runs: result.runs))
        } else {
            let name = result.name + String(repeating: " ", count: max(1, 33 - result.name.count))
            output.line("\(name)median \(median) \(result.unit), p99 \(p99) \(result.unit), \(result.runs) runs")
        }
    }

    private struct Line: Encodable {
        let `case`: String
        let median: Double
        let p99: Double
        let unit: String
        let runs: Int
    }
}
