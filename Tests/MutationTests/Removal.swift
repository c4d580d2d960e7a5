import Foundation

/// What the machines do about one fault or rule, taken away: an entry of `Removals.json`.
struct Removal: Decodable {
    /// The handling that goes.
    let name: String
    /// The file, below `Sources`.
    let file: String
    /// The code, which must occur exactly once in the file.
    let original: String
    /// The code without the handling where `MUTANT` is true, and as before where it is not.
    let replacement: String
    /// The scenarios that must fail, by the names of their files; empty while there is none for it.
    let scenarios: [String]

    /// Every removal, in the order of the file.
    static func all() throws -> [Removal] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Removals.json")
        return try JSONDecoder().decode([Removal].self, from: Data(contentsOf: file))
    }

    /// Throws when a scenario that must fail is not in the library.
    func check(against library: Set<String>) throws(Problem) {
        for scenario in scenarios where !library.contains(scenario) {
            throw Problem("\"\(name)\": there is no scenario \(scenario)")
        }
    }

    /// The removal as a mutant of its file.
    func mutant(in source: SourceText) throws(Problem) -> Mutant {
        let places = source.text.ranges(of: original)
        guard places.count == 1, let place = places.first else {
            throw Problem("\"\(name)\": its original text occurs \(places.count) times in Sources/\(file), not once")
        }
        guard replacement.contains(Mutant.placeholder) else {
            throw Problem("\"\(name)\": \(Mutant.placeholder) is missing in its replacement, which would always hold")
        }
        return Mutant(
            in: source, at: place, replacement: replacement, change: "without: \(name)", isRemoval: true,
            scenarios: scenarios)
    }

    /// What is wrong with an entry and how to mend it.
    struct Problem: Error, CustomStringConvertible {
        let description: String

        init(_ words: String) { description = "Removals.json, \(words): change the entry, or drop it" }
    }
}
