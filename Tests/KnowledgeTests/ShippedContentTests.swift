import Foundation
import Knowledge
import LocatedJSON
import Reception
import Testing

/// The content of the checkout.
enum ShippedContent {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Models").path

    /// Read once for all tests.
    private static let loaded = Result { try Content.load(modelsFolder: folder) }

    static func load() throws -> Content { try loaded.get() }
}

@Suite("The shipped content")
struct ShippedContentTests {
    private let content: Content

    init() throws { content = try ShippedContent.load() }

    @Test("is complete in Vietnamese and English")
    func languages() { #expect(content.languages == [.vietnamese, .english]) }

    @Test("has the lines of conversation.md with rising prefixes, and eight desks that serve them all")
    func office() {
        let office = content.office.office
        #expect(office.timeZone == "Asia/Ho_Chi_Minh")
        #expect(office.language == .vietnamese)
        let lines = [
            "civil-status", "certification", "residence", "land", "construction", "business", "social", "health",
            "environment", "education",
        ]
        #expect(office.lines.map(\.id.rawValue) == lines)
        #expect(office.lines.map(\.prefix).joined() == "ABCDEFGHIJ")
        #expect(office.desks.map(\.id.rawValue) == (1...8).map(String.init))
        #expect(office.lines.allSatisfy { !office.desks(serving: $0.id).isEmpty })
    }

    @Test(
        "keeps the office's hours and holidays",
        arguments: [
            (LocalDay(year: 2026, month: 11, day: 23), 7 * 60 + 29, false),
            (LocalDay(year: 2026, month: 11, day: 23), 7 * 60 + 30, true),
            (LocalDay(year: 2026, month: 11, day: 23), 12 * 60, false),
            (LocalDay(year: 2026, month: 11, day: 23), 16 * 60 + 59, true),
            (LocalDay(year: 2026, month: 11, day: 22), 9 * 60, false),
            (LocalDay(year: 2026, month: 2, day: 17), 9 * 60, false),
            (LocalDay(year: 2026, month: 8, day: 22), 9 * 60, true),
            (LocalDay(year: 2027, month: 2, day: 5), 9 * 60, false),
        ])
    func hours(day: LocalDay, minute: Int, isOpen: Bool) {
        let time = WallTime(utcMilliseconds: 0, day: day, minute: minute)
        #expect(content.office.office.hours.isOpen(at: time) == isOpen)
    }

    @Test(
        "closes the health line in the afternoon, and with the office on its holidays",
        arguments: [
            (LocalDay(year: 2026, month: 11, day: 23), 8 * 60, true),
            (LocalDay(year: 2026, month: 11, day: 23), 14 * 60, false),
            (LocalDay(year: 2026, month: 2, day: 17), 9 * 60, false),
            // A Saturday on which the office works, and the line does not.
            (LocalDay(year: 2026, month: 8, day: 22), 9 * 60, false),
        ])
    func lineHours(day: LocalDay, minute: Int, isOpen: Bool) {
        let time = WallTime(utcMilliseconds: 0, day: day, minute: minute)
        #expect(content.office.office.hours(of: "health").isOpen(at: time) == isOpen)
    }

    @Test("knows the customs of the office: who calls, what there is to use, where the codes lead")
    func customs() {
        let customs = content.office.office.customs
        #expect(customs.announcer == .robot)
        #expect(customs.callByName == .ask)
        #expect(customs.links == Set(OfficeLink.allCases))
        let facilities = [
            "wifi", "photocopy", "printing", "self-service-computer", "legal-advice", "drinking-water", "snacks",
            "waiting-area", "phone-charging", "reading-glasses", "wheelchair", "nursing-room", "toilet", "parking",
            "first-aid",
        ]
        #expect(customs.facilities.map(\.id.rawValue) == facilities)
        #expect(customs.facilities.contains { !$0.isAvailable })
    }

    @Test(
        "sends each procedure to its line",
        arguments: [
            ("birth-linked", "civil-status"), ("birth-registration", "civil-status"),
            ("certified-copy", "certification"), ("construction-permit", "construction"),
            ("death-registration", "civil-status"), ("elderly-allowance", "social"),
            ("household-business-registration", "business"), ("land-transfer", "land"),
            ("marriage-registration", "civil-status"), ("permanent-residence", "residence"),
            ("single-status-certificate", "civil-status"), ("temporary-residence", "residence"),
        ])
    func procedures(id: String, line: String) throws {
        let facts = try #require(content.procedures[ProcedureID(rawValue: id)])
        #expect(facts.procedure.line.rawValue == line)
        #expect(facts.procedure.sourced == Set(facts.spoken.keys))
        #expect(content.procedures.procedures.contains(facts.procedure))
    }

    @Test("gives every procedure several names, a sheet of at least nine lines, and no empty line")
    func sheets() {
        for facts in content.procedures.all {
            for language in content.languages {
                let sheet =
                    content.replies.sheet(
                        .procedure(id: facts.procedure.id), in: language, to: .elderWoman)?.lines ?? []
                #expect(sheet.count >= 9)
                #expect(sheet.allSatisfy { $0.count > 3 && !$0.hasSuffix(": ") && !$0.contains("{") })
                #expect(facts.aliases[language, default: []].count >= 8)
            }
        }
    }

    @Test(
        "answers as an official speaks: whole sentences, numbers in words, no brackets",
        arguments: ProcedureFact.allCases)
    func answers(fact: ProcedureFact) {
        for facts in content.procedures.all {
            for language in content.languages {
                let told: [ReplyArgument] = [
                    .procedure(id: facts.procedure.id), .fact(procedure: facts.procedure.id, fact: fact),
                ]
                for kind in [ReplyKind.guideOnly, .feeTold] {
                    let reply = Reply(key: kind.key, language: language, variant: 0, arguments: told)
                    let text = content.replies.render(reply).spoken
                    #expect(text.first?.isUppercase == true && text.last.map(".?!".contains) == true, "\(text)")
                    #expect(!text.contains { $0.isNumber || "()/".contains($0) }, "\(text)")
                }
            }
        }
    }
}
