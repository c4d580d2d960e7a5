import Digests
import Foundation
import IntentMatching
import Knowledge
import Reception
import Simulation

/// What was shipped in `Models/`, read and checked. The matcher is compiled apart, by those who need it: it takes most of
/// the time of a short command.
struct Models {
    let content: Content
    /// A digest of the files, for the headers of journals.
    let contentDigest: String

    /// Reads everything; what is wrong is told with file and line, all of it at once.
    static func load(_ installation: Installation) throws(CommandError) -> Models {
        Models(
            content: try content(installation),
            contentDigest: try digest(of: ["Office.json", "Procedures", "Replies"], installation))
    }

    private static func content(_ installation: Installation) throws(CommandError) -> Content {
        do throws(ContentError) {
            return try Content.load(modelsFolder: installation.models.path(percentEncoded: false))
        } catch {
            throw .configuration(error.description)
        }
    }

    /// What the matcher is made of.
    static func corpus(_ installation: Installation) throws(CommandError) -> IntentCorpus {
        do throws(IntentCorpusError) {
            return try IntentCorpus.load(folder: installation.models.appending(path: "Intents"))
        } catch {
            throw .configuration(error.description)
        }
    }

    /// What the conversation decides by.
    var domain: ConversationDomain {
        ConversationDomain(
            office: content.office.office, procedures: content.procedures.procedures, languages: content.languages)
    }

    /// A digest of what the intent model is made of: the files, and how it is trained.
    static func intentsDigest(_ installation: Installation) throws(CommandError) -> String {
        try digest(of: ["Intents"], installation) + IntentTraining.digestSuffix
    }

    /// The office as a simulation takes it.
    func simulated(
        _ installation: Installation, _ configuration: Configuration, output: Output
    ) throws(CommandError) -> SimulatedOffice {
        let model = try IntentModels(installation).current(output)
        return SimulatedOffice(
            domain: domain, renderer: content.replies, matcher: TrainedMatcher(model),
            modelsDigest: contentDigest, matcherDigest: model.source,
            settings: configuration.agent, settingsDigest: try configuration.digest())
    }

    /// One digest over the names and bytes of every file below `entries` of the models folder.
    private static func digest(of entries: [String], _ installation: Installation) throws(CommandError) -> String {
        do throws(DigestError) {
            var lines = ""
            for path in entries.flatMap({ files(below: $0, in: installation.models) }) {
                let file = installation.models.appending(path: path).path(percentEncoded: false)
                lines += "\(try SHA256.hexDigest(ofFile: file))  \(path)\n"
            }
            return try SHA256.hexDigest(of: Array(lines.utf8))
        } catch {
            throw .configuration("\(error)")
        }
    }

    private static func files(below entry: String, in folder: URL) -> [String] {
        let path = folder.appending(path: entry).path(percentEncoded: false)
        guard let names = FileManager.default.enumerator(atPath: path) else { return [entry] }
        let files = names.compactMap { $0 as? String }.filter { $0.hasSuffix(".json") || $0.hasSuffix(".txt") }
        return files.isEmpty ? [entry] : files.sorted().map { "\(entry)/\($0)" }
    }
}

extension Configuration {
    /// A digest of what decides the conversation's actions.
    func digest() throws(CommandError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        do {
            return try SHA256.hexDigest(of: Array(try encoder.encode(agent.conversation)))
        } catch {
            throw .failed("\(error)")
        }
    }
}
