import LocatedJSON
import Reception

/// Reads the words of a file of replies that belong to no single reply.
struct LabelsReader {
    let findings: Findings
    /// The placeholders for the visitor and the robot, in a language that has them.
    let persons: [String]

    func labels(_ value: LocatedValue) -> ReplyWords.Labels? {
        findings.object(value) { object throws(LocatedJSONError) in
            let priority = findings.table(try object.required("priority"), of: PriorityClass.self, name)
            let links = findings.table(try object.required("links"), of: OfficeLink.self, name)
            // What is missing here is among the findings, and content with findings is never used.
            return ReplyWords.Labels(
                yes: try name(object.required("yes")), no: try name(object.required("no")),
                staff: try name(object.required("staff")),
                recordingNotice: try Template(object.required("recordingNotice"), allowing: persons),
                priority: priority ?? [:], ratings: try object.array("ratings", count: 5...5).map(name),
                links: links ?? [:])
        }
    }

    func sheet(_ value: LocatedValue) -> ReplyWords.SheetLabels? {
        findings.object(value) { object throws(LocatedJSONError) in
            ReplyWords.SheetLabels(
                who: try name(object.required("who")), papers: try name(object.required("papers")),
                fee: try name(object.required("fee")), timeLimit: try name(object.required("timeLimit")),
                inPerson: try name(object.required("inPerson")), online: try name(object.required("online")),
                result: try name(object.required("result")), legalBasis: try name(object.required("legalBasis")),
                askAtDesk: try Template(object.required("askAtDesk"), allowing: persons),
                closed: try name(object.required("closed")), missing: try name(object.required("missing")))
        }
    }

    func screen(_ value: LocatedValue) -> [ScreenWord: String]? {
        findings.table(value, of: ScreenWord.self) { value throws(LocatedJSONError) in
            try TranslationReader.name(value, maxLength: 200)
        }
    }

    func languages(_ value: LocatedValue) -> [Language: String]? {
        findings.table(value, of: Language.self, name)
    }

    private func name(_ value: LocatedValue) throws(LocatedJSONError) -> String { try TranslationReader.name(value) }
}
