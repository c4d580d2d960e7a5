import LocatedJSON
import Reception

/// Reads `Replies/<language>.json` and checks it against the table of everything the robot can say.
struct RepliesReader {
    let findings: Findings

    func words(_ value: LocatedValue) -> ReplyWords? {
        findings.object(value) { object throws(LocatedJSONError) in
            let addressValue = object.optional("address")
            let address = addressValue.flatMap(AddressReader(findings: findings).words)
            let persons = addressValue == nil ? [] : Persons.placeholders
            let labelsReader = LabelsReader(findings: findings, persons: persons)
            let variants = VariantsReader(findings: findings, persons: persons).variants(try object.required("replies"))
            let topics = TopicsReader(findings: findings).topics(try object.required("topics"))
            let languages = labelsReader.languages(try object.required("languages"))
            let labels = labelsReader.labels(try object.required("labels"))
            let sheet = labelsReader.sheet(try object.required("sheet"))
            let screen = labelsReader.screen(try object.required("screen"))
            let phrases = PhrasesReader(findings: findings).phrases(try object.required("phrases"))
            guard let variants, let topics, let languages, let labels, let sheet, let screen, let phrases else {
                return nil
            }
            return ReplyWords(
                variants: variants, topics: topics, address: address, languages: languages, labels: labels,
                sheet: sheet, screen: screen, phrases: phrases)
        } ?? nil
    }
}
