import Foundation
import FoundationNetworking
import Knowledge
import Reception
import TestSupport
import Testing

/// The program `letan run` as it was built with the tests, in a folder of its own, of an office that is always open. It can
/// be killed and started again on the same port.
struct RobotProgram: Sendable {
    /// Where its pages are.
    let port: UInt16
    /// The shipped words.
    let words: any ReplyRenderer
    private let scratch: ScratchFolder

    private static let letan = Checkout.programs.appending(path: "letan")

    init() throws {
        scratch = try ScratchFolder()
        port = try LoopbackListener().port
        words = try ScreenStage.content.get().replies
        let share = scratch.url.appending(path: "share")
        try FileManager.default.createDirectory(at: share, withIntermediateDirectories: true)
        for folder in ["Models", "Voices"] {
            try FileManager.default.copyItem(
                at: Checkout.root.appending(path: folder).resolvingSymlinksInPath(), to: share.appending(path: folder))
        }
        try Self.openAlways(share.appending(path: "Models/Office.json"))
    }

    /// The address of a page.
    func address(_ path: String = "") -> String { "http://127.0.0.1:\(port)/\(path)" }

    /// Lets `work` use the running robot, and ends it.
    func running<Result: Sendable>(
        _ work: @Sendable (RunningProgram) async throws -> Result
    ) async throws -> Result {
        let program = try start()
        do {
            let isUp = await program.errors.shows("The visitors' screen: open", within: 120)
            try #require(isUp, "\(program.errors.text)")
            let result = try await work(program)
            await end(program)
            return result
        } catch {
            await end(program)
            throw error
        }
    }

    private func end(_ program: RunningProgram) async {
        program.send(SIGTERM)
        _ = await program.end(within: 20)
    }

    private func start() throws -> RunningProgram {
        try RunningProgram(
            Self.letan,
            [
                "run", "--share", scratch.path("share"), "--database", scratch.path("t.sqlite"), "--set",
                "web.port=\(port)", "--set", "web.publicURL=\"http://127.0.0.1:\(port)\"", "--set",
                "speech.output=\"none\"",
            ], environment: surroundings, in: scratch.url)
    }

    /// The id of the ticket with this number.
    func ticket(_ number: String) async throws -> String {
        let list = try await run(
            "tickets", "list", "--share", scratch.path("share"), "--database", scratch.path("t.sqlite"))
        let line = try #require(list.lines.first { $0.hasPrefix(number) }, "\(list.output)\(list.errors)")
        return line.split(separator: " ").last.map(String.init) ?? ""
    }

    /// A new token of `role`.
    func token(_ role: String) async throws -> String {
        try await run("tokens", "create", "--role", role).output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Lets a desk call the next number over HTTP; the status of the answer.
    func callNext(desk: String, token: String) async throws -> Int? {
        let url = try #require(URL(string: address("v1/desks/\(desk)/call-next")))
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        request.setValue("Bearer \(token)", forHTTPHeaderField: "authorization")
        let (_, answer) = try await URLSession.shared.data(for: request)
        return (answer as? HTTPURLResponse)?.statusCode
    }

    private func run(_ arguments: String...) async throws -> ProgramRun {
        try await ProgramRun.run(Self.letan, arguments, environment: surroundings, in: scratch.url)
    }

    private var surroundings: [String: String] {
        ["HOME": scratch.url.path, "XDG_DATA_HOME": scratch.path("data"), "XDG_CONFIG_HOME": scratch.path("config")]
    }

    /// Opens the office every day from midnight to midnight: tests run at any time.
    private static func openAlways(_ file: URL) throws {
        var office = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        office["hours"] =
            ["weekly": Dictionary(uniqueKeysWithValues: days.map { ($0, ["00:00-24:00"]) }), "exceptions": [Any]()]
            as [String: Any]
        office["lines"] = (office["lines"] as? [[String: Any]])?.map { line in line.filter { $0.key != "hours" } }
        office["rules"] = (office["rules"] as? [String: Any])?.filter { $0.key != "issuing" }
        try JSONSerialization.data(withJSONObject: office).write(to: file)
    }
}
