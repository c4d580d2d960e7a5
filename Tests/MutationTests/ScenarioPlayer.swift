import Foundation
import IntentMatching
import Knowledge
import Reception
import Simulation

/// Plays scenarios in the shipped office until one fails.
///
/// Compiled twice: here, where the compiler keeps it up to date with what it uses, and into the copy that holds the
/// mutants, as its program.
enum ScenarioPlayer {
    /// The most processor time of one run, in seconds: a mutant may loop for ever.
    private static let mostSeconds: rlim_t = 120
    /// The most address space, in bytes: it may also ask for more and more memory.
    private static let mostBytes: rlim_t = 6 << 30

    /// The program: the folder `Models`, the file of the trained model, then scenarios. Prints each file before it is
    /// played and, after the one that fails, why. The exit status is 0 when none does.
    static func main(_ words: [String]) throws -> Int32 {
        limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), to: mostSeconds)
        limit(__rlimit_resource_t(RLIMIT_AS.rawValue), to: mostBytes)
        let runner = ScenarioRunner(office: try office(models: words[0], model: words[1]))
        for file in words.dropFirst(2) {
            show("\(URL(filePath: file).lastPathComponent)\n")
            if let failure = failure(of: file, with: runner) {
                show("\(failure)\n")
                return 1
            }
        }
        return 0
    }

    /// Why the scenario fails; nil when it does not.
    static func failure(of file: String, with runner: ScenarioRunner) -> String? {
        do { return try runner.run(Scenario(contentsOf: file)).failures.first } catch { return "\(error)" }
    }

    /// The office as it is shipped, with the settings that are in the code.
    static func office(models: String, model: String) throws -> SimulatedOffice {
        let content = try Content.load(modelsFolder: models)
        return SimulatedOffice(
            domain: ConversationDomain(
                office: content.office.office, procedures: content.procedures.procedures,
                languages: content.languages),
            renderer: content.replies, matcher: TrainedMatcher(try IntentModel.load(path: model)),
            modelsDigest: "models", matcherDigest: "matcher", settings: AgentSettings(), settingsDigest: "settings")
    }

    private static func limit(_ resource: __rlimit_resource_t, to most: rlim_t) {
        var limit = rlimit(rlim_cur: most, rlim_max: most)
        // Without the limit a mutant that loops would only take longer.
        _ = setrlimit(resource, &limit)
    }

    /// Written at once: what a crash leaves behind tells where it happened.
    private static func show(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
