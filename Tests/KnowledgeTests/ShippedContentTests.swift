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
        "sends each procedure to its line",
        arguments: [
            ("certified-copy", "certification"), ("birth-registration", "civil-status"),
            ("temporary-residence", "residence"),
        ])
    func procedures(id: String, line: String) throws {
        let facts = try #require(content.procedures[ProcedureID(rawValue: id)])
        #expect(facts.procedure == Procedure(id: ProcedureID(rawValue: id), line: LineID(rawValue: line)))
        #expect(content.procedures.procedures.contains(facts.procedure))
    }

    @Test("gives every procedure several names, a sheet of at least nine lines, and no empty line")
    func sheets() {
        for facts in content.procedures.all {
            for language in content.languages {
                let sheet = content.replies.sheet(facts.procedure.id, in: language)
                #expect(sheet.count >= 9)
                #expect(sheet.allSatisfy { $0.count > 3 && !$0.hasSuffix(": ") })
                #expect(facts.aliases[language, default: []].count >= 3)
            }
        }
    }

    @Test("asks at the desk for what could not be sourced")
    func unsourced() {
        let sheet = content.replies.sheet("certified-copy", in: .english)
        #expect(sheet.contains("Online: please ask at the desk."))
        #expect(
            content.replies.sheet("certified-copy", in: .vietnamese).contains(
                "Nộp trực tuyến: mời anh chị hỏi tại quầy."))
    }
}
