import Reception
import Simulation
import Testing

@Suite struct ReportWordsTests {
    /// Everything the report has a word for.
    static let all: [Bilingual] =
        words(ReportLabel.allCases) + words(ReportTerm.allCases) + words(ReportSentence.allCases)
        + words(ReportNote.allCases) + words(Measure.allCases) + words(IntentName.all + [.none])
        + words(VisitorRecord.Outcome.allCases) + words([Decision.accept, .confirm, .reject])
        + words(Language.allCases) + words(PriorityClass.allCases) + words(OperatorAlert.allCases)
        + words(SimulatedPart.allCases) + words(FaultKind.allCases)
        + FaultWords.others.sorted { $0.key < $1.key }.map(\.value)

    private static func words(_ things: [some Worded]) -> [Bilingual] { things.map(\.words) }

    @Test(arguments: all) func `every word is there in both languages`(word: Bilingual) {
        #expect(!word.vietnamese.isEmpty)
        #expect(!word.english.isEmpty)
        #expect(word.vietnamese != word.english || word.english == "robot")
        #expect(word.english.unicodeScalars.allSatisfy { $0.value < 0x250 || $0 == "“" || $0 == "”" || $0 == "≤" })
        #expect(word.text(in: .korean) == word.english)
    }

    @Test(arguments: all) func `a sentence has the same gaps in both languages`(word: Bilingual) {
        #expect(Self.gaps(in: word.vietnamese) == Self.gaps(in: word.english))
    }

    @Test func `every intent has words of its own`() {
        let names = IntentName.all.map(\.words)
        #expect(Set(names.map(\.vietnamese)).count == names.count)
        #expect(names.allSatisfy { !$0.english.contains("_") })
    }

    @Test(arguments: ["robot", "clock", "kills", "jumps"] + PartName.allCases.map(\.rawValue))
    func `whatever else breaks has a word`(word: String) {
        #expect(FaultWords.others[word] != nil || SimulatedPart(rawValue: word) != nil)
    }

    /// The names in braces of a sentence.
    static func gaps(in sentence: String) -> Set<Substring> {
        let pieces = sentence.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
        return Set(pieces.compactMap { $0.split(separator: "}").first })
    }
}
