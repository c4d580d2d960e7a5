import LocatedJSON
import Reception

/// Reads `Procedures/<id>.json`.
struct ProcedureReader {
    /// The longest spoken summary, in characters.
    private static let longestSummary = 300

    let findings: Findings
    let translations: TranslationReader
    /// Nil when the office could not be read; references to lines are then not checked.
    let office: OfficeCatalogue?

    /// Reads the file of the procedure `id`.
    func facts(_ value: LocatedValue, of id: String) -> ProcedureFacts? {
        findings.object(value) { object throws(LocatedJSONError) in
            let (id, line) = try identity(&object, id: id)
            let name = try translations.names(object.required("name"))
            let aliases = try translations.lists(object.required("aliases"))
            let summary = try translations.sentence(object.required("spokenSummary"), maxLength: Self.longestSummary)
            var reader = FactsReader(findings: findings, translations: translations, object: object)
            let who = reader.text("who")
            let papers = reader.papers("papers", spokenAs: .papers)
            let (fee, timeLimit) = (reader.text("fee", spokenAs: .fee), reader.text("timeLimit", spokenAs: .timeLimit))
            let inPerson = reader.text("inPerson", spokenAs: .inPerson)
            let online = reader.text("online", spokenAs: .online)
            let (result, legalBasis) = (reader.text("result"), reader.text("legalBasis"))
            object = reader.object
            return ProcedureFacts(
                procedure: Procedure(id: id, line: line, sourced: Set(reader.spoken.keys)), name: name,
                aliases: aliases, spokenSummary: summary, spoken: reader.spoken, who: who, papers: papers, fee: fee,
                timeLimit: timeLimit, inPerson: inPerson, online: online, result: result, legalBasis: legalBasis,
                source: try object.string("source", maxLength: 2_000),
                checkedOn: try DateReading.day(object.required("checkedOn")))
        }
    }

    private func identity(
        _ object: inout ObjectReader, id: String
    ) throws(LocatedJSONError) -> (ProcedureID, LineID) {
        let idValue = try object.required("id")
        guard try OfficePartsReader.identifier(idValue) == id else {
            throw idValue.refusal("the id differs from the file's name; make it \"\(id)\" or rename the file")
        }
        let line = try object.required("line")
        let known = office.map(\.office.lines)
        let lineID = findings.attempt { () throws(LocatedJSONError) in
            guard let known else { return LineID(rawValue: try line.string()) }
            return try OfficePartsReader.lineReference(line, among: known)
        }
        return (ProcedureID(rawValue: id), lineID ?? "unread")
    }
}
