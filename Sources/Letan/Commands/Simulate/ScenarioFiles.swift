import Foundation
import Simulation

/// Finds and reads the scenarios that a command line names.
enum ScenarioFiles {
    /// The files that `words` name: files, or every scenario of a folder; all shipped ones where there are no words.
    static func named(_ words: [String], _ installation: Installation) throws(CommandError) -> [String] {
        guard words.isEmpty else {
            var files: [String] = []
            for word in words { files += try Self.files(at: word) }
            return files
        }
        let shipped = installation.share.appending(path: "Tests/SimulationTests/Scenarios")
        guard FileManager.default.fileExists(atPath: shipped.path(percentEncoded: false)) else {
            throw .usage("which scenario? letan simulate FILE… (the shipped ones lie beside the sources)")
        }
        return try files(at: shipped.path(percentEncoded: false))
    }

    /// Reads a scenario, with another seed where one is given.
    static func read(_ file: String, seed: UInt64?) throws(CommandError) -> Scenario {
        do throws(ScenarioError) {
            let scenario = try Scenario(contentsOf: file)
            return seed.map(scenario.seeded) ?? scenario
        } catch {
            throw .configuration(error.description)
        }
    }

    private static func files(at path: String) throws(CommandError) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [path]
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let files = names.filter { $0.hasSuffix(".json") }.sorted()
        guard !files.isEmpty else { throw .configuration("\(path): there is no scenario (*.json) in this folder") }
        return files.map { URL(filePath: path).appending(path: $0).path(percentEncoded: false) }
    }
}
