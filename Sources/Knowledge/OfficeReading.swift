import Foundation
import LocatedJSON
import Reception

/// Reads `Office.json`.
struct OfficeReader {
    private typealias Named<Thing> = (thing: Thing, name: TranslatedText, place: LocatedValue)

    let findings: Findings
    let translations: TranslationReader

    func catalogue(_ value: LocatedValue) -> OfficeCatalogue? {
        findings.object(value) { object throws(LocatedJSONError) in
            let timeZone = try Self.timeZone(object.required("timeZone"))
            let language = try language(object.required("language"))
            let name = try translations.text(object.required("name"), maxLength: TranslationReader.longestName)
            let lines = try object.array("lines", count: 1...26).compactMap(line)
            let desks = try object.array("desks", count: 1...100).compactMap { desk($0, among: lines.map(\.thing)) }
            let hours = HoursReader(findings: findings, translations: translations).hours(try object.required("hours"))
            let issuingHours = try Self.issuingHours(object.required("rules"))
            check(lines: lines, desks: desks)
            guard let hours else { return nil }
            let office = Office(
                timeZone: timeZone, language: language, lines: lines.map(\.thing), desks: desks.map(\.thing),
                hours: hours, issuesOnlyWhenOpen: issuingHours)
            return OfficeCatalogue(
                office: office, name: name, lineNames: Self.names(lines.map { ($0.thing.id, $0.name) }),
                deskNames: Self.names(desks.map { ($0.thing.id, $0.name) }))
        } ?? nil
    }

    /// The rule that a location may switch on: tickets in opening hours only.
    private static func issuingHours(_ value: LocatedValue) throws(LocatedJSONError) -> Bool {
        var rules = try value.object()
        let issuingHours = try rules.bool("issuingHours")
        try rules.finish()
        return issuingHours
    }

    private static func timeZone(_ value: LocatedValue) throws(LocatedJSONError) -> String {
        let name = try value.string(maxLength: 64)
        guard TimeZone(identifier: name) != nil else {
            throw value.refusal("no such time zone; use an IANA name such as Asia/Ho_Chi_Minh")
        }
        return name
    }

    private func language(_ value: LocatedValue) throws(LocatedJSONError) -> Language {
        let language: Language = try value.choice()
        if !translations.languages.contains(language) {
            findings.add(
                value.refusal("there is no Replies/\(language.rawValue).json; add it or choose another language"))
        }
        return language
    }

    private func line(_ value: LocatedValue) -> Named<Line>? {
        findings.object(value) { object throws(LocatedJSONError) in
            let id = try Self.identifier(object.required("id"))
            let prefix = try object.required("prefix")
            guard let letter = try prefix.string(maxLength: 1).first, ("A"..."Z").contains(letter) else {
                throw prefix.refusal("a prefix is one letter from A to Z")
            }
            let capacity = try object.int("dailyCapacity", in: 1...9_999)
            let name = try translations.text(object.required("name"), maxLength: TranslationReader.longestName)
            return (Line(id: LineID(rawValue: id), prefix: String(letter), dailyCapacity: capacity), name, value)
        }
    }

    private func desk(_ value: LocatedValue, among lines: [Line]) -> Named<Desk>? {
        findings.object(value) { object throws(LocatedJSONError) in
            let id = try Self.identifier(object.required("id"))
            let name = try translations.text(object.required("name"), maxLength: TranslationReader.longestName)
            let served = try object.array("lines", count: 1...26).compactMap { value in
                findings.attempt { () throws(LocatedJSONError) in try Self.lineReference(value, among: lines) }
            }
            return (Desk(id: DeskID(rawValue: id), lines: served), name, value)
        }
    }

    /// A line's id that must be among `lines`; also used by the procedures.
    static func lineReference(_ value: LocatedValue, among lines: [Line]) throws(LocatedJSONError) -> LineID {
        let id = try value.string(maxLength: 64)
        guard lines.contains(where: { $0.id.rawValue == id }) else {
            let guess = Spelling.nearest(to: id, among: lines.map(\.id.rawValue))
            let hint = guess.map { "did you mean \"\($0)\"?" } ?? "add it to the lines of Office.json"
            throw value.refusal("there is no line \"\(id)\"; \(hint)")
        }
        return LineID(rawValue: id)
    }

    private func check(lines: [Named<Line>], desks: [Named<Desk>]) {
        findings.refuseRepeats(of: "line", lines.map { ($0.thing.id, $0.place) })
        findings.refuseRepeats(of: "prefix", lines.map { ($0.thing.prefix, $0.place) })
        findings.refuseRepeats(of: "desk", desks.map { ($0.thing.id, $0.place) })
        for line in lines where !desks.contains(where: { $0.thing.lines.contains(line.thing.id) }) {
            findings.add(line.place.refusal("no desk serves the line \"\(line.thing.id)\"; give it one"))
        }
    }

    /// A short name of small letters, digits and hyphens.
    static func identifier(_ value: LocatedValue) throws(LocatedJSONError) -> String {
        let text = try value.string(maxLength: 64)
        guard text.utf8.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }) else {
            throw value.refusal("an id has small letters, digits and hyphens only")
        }
        return text
    }

    private static func names<ID: Hashable>(_ pairs: [(ID, TranslatedText)]) -> [ID: TranslatedText] {
        Dictionary(pairs) { first, _ in first }
    }
}
