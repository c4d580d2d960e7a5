import LocatedJSON
import Reception

/// A line, desk or facility, its words, and where it stands in the file.
struct OfficePart<ID: Hashable, Thing> {
    let id: ID
    let thing: Thing
    let name: TranslatedText
    /// How to get there; a line is no place.
    var directions: AddressedText?
    let place: LocatedValue
}

extension Sequence {
    /// The parts' names; the first of two with one id, which is among the findings.
    func names<ID, Thing>() -> [ID: TranslatedText] where Element == OfficePart<ID, Thing> {
        Dictionary(map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// The ways to the parts.
    func directions<ID, Thing>() -> [ID: AddressedText] where Element == OfficePart<ID, Thing> {
        Dictionary(compactMap { part in part.directions.map { (part.id, $0) } }) { first, _ in first }
    }
}

/// Reads the lines, desks and facilities of `Office.json`.
struct OfficePartsReader {
    /// The longest sentence that tells the way, in characters.
    private static let longestDirections = 240

    let findings: Findings
    let translations: TranslationReader
    /// Nil when they could not be read.
    let officeHours: HoursReader.Reading?

    func lines(_ values: [LocatedValue]) -> [OfficePart<LineID, Line>] {
        let lines = values.compactMap(line)
        findings.refuseRepeats(of: "line", lines.map { ($0.id, $0.place) })
        findings.refuseRepeats(of: "prefix", lines.map { ($0.thing.prefix, $0.place) })
        return lines
    }

    func desks(
        _ values: [LocatedValue], among lines: [OfficePart<LineID, Line>]
    ) -> [OfficePart<DeskID, Desk>] {
        let desks = values.compactMap { desk($0, among: lines.map(\.thing)) }
        findings.refuseRepeats(of: "desk", desks.map { ($0.id, $0.place) })
        for line in lines where !desks.contains(where: { $0.thing.lines.contains(line.id) }) {
            findings.add(line.place.refusal("no desk serves the line \"\(line.id)\"; give it one"))
        }
        return desks
    }

    func facilities(_ values: [LocatedValue]) -> [OfficePart<FacilityID, Facility>] {
        let facilities = values.compactMap(facility)
        findings.refuseRepeats(of: "facility", facilities.map { ($0.id, $0.place) })
        return facilities
    }

    private func line(_ value: LocatedValue) -> OfficePart<LineID, Line>? {
        findings.object(value) { object throws(LocatedJSONError) in
            let id = LineID(rawValue: try Self.identifier(object.required("id")))
            let prefix = try object.required("prefix")
            guard let letter = try prefix.string(maxLength: 1).first, ("A"..."Z").contains(letter) else {
                throw prefix.refusal("a prefix is one letter from A to Z")
            }
            let capacity = try object.int("dailyCapacity", in: 1...100_000)
            let name = try translations.names(object.required("name"))
            let hours = object.optional("hours").flatMap(hoursOfLine)
            let line = Line(id: id, prefix: String(letter), dailyCapacity: capacity, hours: hours)
            return OfficePart(id: id, thing: line, name: name, place: value)
        }
    }

    /// A line's own hours, in which the office's holidays hold as well.
    private func hoursOfLine(_ value: LocatedValue) -> OpeningHours? {
        let hours = HoursReader(findings: findings, translations: translations).hours(value)?.hours
        guard let hours, let officeHours else { return hours }
        return hours.keeping(officeHours.hours.exceptions)
    }

    private func desk(_ value: LocatedValue, among lines: [Line]) -> OfficePart<DeskID, Desk>? {
        findings.object(value) { object throws(LocatedJSONError) in
            let id = DeskID(rawValue: try Self.identifier(object.required("id")))
            let name = try translations.names(object.required("name"))
            let way = try translations.sentence(object.required("place"), maxLength: Self.longestDirections)
            let served = try object.array("lines", count: 1...26).compactMap { value in
                findings.attempt { () throws(LocatedJSONError) in try Self.lineReference(value, among: lines) }
            }
            return OfficePart(id: id, thing: Desk(id: id, lines: served), name: name, directions: way, place: value)
        }
    }

    private func facility(_ value: LocatedValue) -> OfficePart<FacilityID, Facility>? {
        findings.object(value) { object throws(LocatedJSONError) in
            let id = FacilityID(rawValue: try Self.identifier(object.required("id")))
            let facility = Facility(id: id, isAvailable: try object.bool("available"))
            let name = try translations.names(object.required("name"))
            let way = try translations.sentence(object.required("answer"), maxLength: Self.longestDirections)
            return OfficePart(id: id, thing: facility, name: name, directions: way, place: value)
        }
    }
}

// MARK: - Identifiers

extension OfficePartsReader {
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

    /// A short name of small letters, digits and hyphens.
    static func identifier(_ value: LocatedValue) throws(LocatedJSONError) -> String {
        let text = try value.string(maxLength: 64)
        guard text.utf8.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }) else {
            throw value.refusal("an id has small letters, digits and hyphens only")
        }
        return text
    }
}
