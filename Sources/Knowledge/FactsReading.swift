import LocatedJSON
import Reception

/// Reads the facts of a procedure: `{"shown": …, "spoken": …}`, or `{"shown": null, "reason": "…"}` for one without a source.
struct FactsReader {
    /// The longest answer that is said, in characters.
    private static let longestAnswer = 240

    let findings: Findings
    let translations: TranslationReader
    /// The procedure.
    var object: ObjectReader
    /// The answers read so far, of the facts that are known.
    private(set) var spoken: [ProcedureFact: AddressedText] = [:]

    init(findings: Findings, translations: TranslationReader, object: ObjectReader) {
        self.findings = findings
        self.translations = translations
        self.object = object
    }

    /// The fact of `key`, which is also said where it answers a question of its own.
    mutating func text(_ key: String, spokenAs fact: ProcedureFact? = nil) -> Fact<AddressedText> {
        read(key, spokenAs: fact) { [translations] value throws(LocatedJSONError) in try translations.text(value) }
    }

    /// The list of `key`.
    mutating func papers(_ key: String, spokenAs fact: ProcedureFact) -> Fact<[AddressedText]> {
        read(key, spokenAs: fact) { [translations] value throws(LocatedJSONError) in
            try value.array(count: 1...30).map { paper throws(LocatedJSONError) in try translations.text(paper) }
        }
    }

    /// A fact that could not be read is among the findings, and content with findings is never used.
    private mutating func read<Known>(
        _ key: String, spokenAs fact: ProcedureFact?, _ shown: (LocatedValue) throws(LocatedJSONError) -> Known
    ) -> Fact<Known> {
        do {
            let told = told(try object.required(key), isSpoken: fact != nil, shown)
            if let fact { spoken[fact] = told?.spoken }
            return told?.fact ?? .unknown(reason: "not read")
        } catch {
            findings.add(error)
            return .unknown(reason: "not read")
        }
    }

    private func told<Known>(
        _ value: LocatedValue, isSpoken: Bool, _ read: (LocatedValue) throws(LocatedJSONError) -> Known
    ) -> (fact: Fact<Known>, spoken: AddressedText?)? {
        findings.object(value) { object throws(LocatedJSONError) in
            let shown = try object.required("shown")
            guard !shown.isNull else {
                let reason = try object.required("reason")
                return (
                    .unknown(reason: try TranslationReader.line(reason, maxLength: TranslationReader.longestFact)), nil
                )
            }
            let known = try read(shown)
            guard isSpoken else { return (.known(known), nil) }
            return (
                .known(known), try translations.sentence(object.required("spoken"), maxLength: Self.longestAnswer)
            )
        }
    }
}
