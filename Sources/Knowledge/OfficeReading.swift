import Foundation
import LocatedJSON
import Reception

/// Reads `Office.json`.
struct OfficeReader {
    let findings: Findings
    let translations: TranslationReader

    func catalogue(_ value: LocatedValue) -> OfficeCatalogue? {
        findings.object(value) { object throws(LocatedJSONError) in
            let timeZone = try Self.timeZone(object.required("timeZone"))
            let language = try language(object.required("language"))
            let name = try translations.names(object.required("name"))
            let callsItself = try object.choice("callsItself", SelfReference.self)
            let hours = HoursReader(findings: findings, translations: translations).hours(try object.required("hours"))
            let parts = OfficePartsReader(findings: findings, translations: translations, officeHours: hours)
            let lines = parts.lines(try object.array("lines", count: 1...26))
            let desks = parts.desks(try object.array("desks", count: 1...100), among: lines)
            let facilities = parts.facilities(try object.array("facilities", count: 0...100))
            let links = try links(object.required("links"))
            let notices = try object.optional("notices")?.array(count: 0...20).map { value throws(LocatedJSONError) in
                try translations.text(value, maxLength: 200)
            }
            let rules = try TicketRules(object.required("rules"))
            var customs = try Self.customs(&object)
            customs.facilities = facilities.map(\.thing)
            customs.links = Set(links.keys)
            guard let hours else { return nil }
            let office = Office(
                timeZone: timeZone, language: language, lines: lines.map(\.thing), desks: desks.map(\.thing),
                hours: hours.hours, rules: rules, customs: customs)
            return OfficeCatalogue(
                office: office, name: name, lineNames: lines.names(), deskNames: desks.names(),
                deskPlaces: desks.directions(), facilityNames: facilities.names(),
                facilityAnswers: facilities.directions(), links: links, exceptions: hours.exceptions,
                notices: notices ?? [], callsItself: callsItself)
        } ?? nil
    }

    /// How visitors are called.
    private static func customs(_ object: inout ObjectReader) throws(LocatedJSONError) -> OfficeCustoms {
        var customs = OfficeCustoms()
        customs.announcer = try object.choice("announcer")
        customs.callByName = try object.choice("callByName")
        return customs
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

    /// What the QR codes hold: an address, or the text of a payment code. An office need not have any.
    private func links(_ value: LocatedValue) throws(LocatedJSONError) -> [OfficeLink: String] {
        findings.object(value) { object throws(LocatedJSONError) in
            var links: [OfficeLink: String] = [:]
            for link in OfficeLink.allCases {
                guard let target = object.optional(link.rawValue) else { continue }
                links[link] = try TranslationReader.line(target, maxLength: Self.longestLink)
            }
            return links
        } ?? [:]
    }

    /// The longest text of a QR code, in characters: more makes the code too fine for a telephone at arm's length.
    private static let longestLink = 512
}
