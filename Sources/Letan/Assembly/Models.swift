import Digests
import Foundation
import IntentMatching
import Knowledge
import Reception
import Simulation

/// What was shipped in `Models/`, read, checked and compiled.
struct Models {
    let content: Content
    let matcher: TemplateMatcher
    /// Digests of the files, for the headers of journals.
    let contentDigest: String
    let matcherDigest: String

    /// Reads everything; what is wrong is told with file and line, all of it at once.
    static func load(_ installation: Installation) throws(CommandError) -> Models {
        Models(
            content: try content(installation), matcher: try matcher(installation),
            contentDigest: try digest(of: ["Office.json", "Procedures", "Replies"], installation),
            matcherDigest: try digest(of: ["Intents"], installation))
    }

    /// The words and facts alone.
    static func content(_ installation: Installation) throws(CommandError) -> Content {
        do throws(ContentError) {
            return try Content.load(modelsFolder: installation.models.path(percentEncoded: false))
        } catch {
            throw .configuration(error.description)
        }
    }

    /// The matcher alone.
    static func matcher(_ installation: Installation) throws(CommandError) -> TemplateMatcher {
        do throws(IntentCorpusError) {
            return TemplateMatcher(try IntentCorpus.load(folder: installation.models.appending(path: "Intents")))
        } catch {
            throw .configuration(error.description)
        }
    }

    /// What the conversation decides by.
    var domain: ConversationDomain {
        ConversationDomain(
            office: content.office.office, procedures: content.procedures.procedures, languages: content.languages)
    }

    /// The office as a simulation takes it.
    func simulated(_ configuration: Configuration) throws(CommandError) -> SimulatedOffice {
        SimulatedOffice(
            domain: domain, renderer: content.replies, matcher: matcher, modelsDigest: contentDigest,
            matcherDigest: matcherDigest, settings: configuration.agent, settingsDigest: try configuration.digest())
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
