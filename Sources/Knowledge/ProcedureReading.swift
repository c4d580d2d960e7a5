import LocatedJSON
import Reception

/// Reads `Procedures/<id>.json`.
struct ProcedureReader {
    let findings: Findings
    let translations: TranslationReader
    /// Nil when the office could not be read; references to lines are then not checked.
    let office: OfficeCatalogue?

    /// Reads the file of the procedure `id`.
    func facts(_ value: LocatedValue, of id: String) -> ProcedureFacts? {
        findings.object(value) { object throws(LocatedJSONError) in
            let procedure = try procedure(&object, id: id)
            return ProcedureFacts(
                procedure: procedure,
                name: try translations.text(object.required("name"), maxLength: TranslationReader.longestName),
                aliases: try translations.list(object.required("aliases"), maxLength: TranslationReader.longestName),
                spokenSummary: try summary(object.required("spokenSummary")),
                who: fact("who", of: &object, text),
                papers: fact("papers", of: &object, papers),
                fee: fact("fee", of: &object, text),
                timeLimit: fact("timeLimit", of: &object, text),
                inPerson: fact("inPerson", of: &object, text),
                online: fact("online", of: &object, text),
                result: fact("result", of: &object, text),
                legalBasis: fact("legalBasis", of: &object, text),
                source: try object.string("source", maxLength: 2_000),
                checkedOn: try DateReading.day(object.required("checkedOn")))
        }
    }

    private func procedure(_ object: inout ObjectReader, id: String) throws(LocatedJSONError) -> Procedure {
        let idValue = try object.required("id")
        guard try OfficeReader.identifier(idValue) == id else {
            throw idValue.refusal("the id differs from the file's name; make it \"\(id)\" or rename the file")
        }
        let line = try object.required("line")
        let known = office.map(\.office.lines)
        let lineID = findings.attempt { () throws(LocatedJSONError) in
            guard let known else { return LineID(rawValue: try line.string()) }
            return try OfficeReader.lineReference(line, among: known)
        }
        return Procedure(id: ProcedureID(rawValue: id), line: lineID ?? "unread")
    }

    private func summary(_ value: LocatedValue) throws(LocatedJSONError) -> TranslatedText {
        let summary = try text(value)
        for language in translations.languages where !summary[language].isEmpty {
            if Sentences.count(in: summary[language]) != 1 || !Sentences.isClosed(summary[language]) {
                findings.add(
                    value.refusal(
                        "the \"\(language.rawValue)\" summary is not one whole sentence; the robot adds the second itself"
                    ))
            }
        }
        return summary
    }

    /// `{"unknown": "reason"}`, or whatever `read` makes of the value of `key`.
    private func fact<Known: Hashable & Sendable>(
        _ key: String, of object: inout ObjectReader, _ read: (LocatedValue) throws(LocatedJSONError) -> Known
    ) -> Fact<Known> {
        let fact = findings.attempt { () throws(LocatedJSONError) -> Fact<Known> in
            let value = try object.required(key)
            let members = value.isObject ? try value.members() : []
            guard let unknown = members.first(where: { $0.key == "unknown" }) else { return .known(try read(value)) }
            guard members.count == 1 else { throw value.refusal("a fact is either unknown or told; remove one") }
            return .unknown(
                reason: try TranslationReader.line(unknown.value, maxLength: TranslationReader.longestFact))
        }
        // A fact that could not be read is among the findings, and content with findings is never used.
        return fact ?? .unknown(reason: "not read")
    }

    private func text(_ value: LocatedValue) throws(LocatedJSONError) -> TranslatedText {
        try translations.text(value, maxLength: TranslationReader.longestFact)
    }

    private func papers(_ value: LocatedValue) throws(LocatedJSONError) -> [TranslatedText] {
        try value.array(count: 1...30).map(text)
    }
}
