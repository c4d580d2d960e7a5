import CodeDrawing
import Foundation
import Reception
import TestSupport
import Testing
import Web

@Suite("A view as it is sent")
struct ViewEventTests {
    private let house: TicketHouse

    init() throws { house = try TicketHouse() }

    private func sent(_ views: ScreenView...) async throws -> JSONValue {
        for view in views { await house.screen.show(view) }
        return try #require(try await ScreenReader(reply: house.watch()).next().first { $0.name == "view" }).data
    }

    private static func ticket(
        _ id: TicketID = "0123456789abcdef", _ status: TicketStatus = .waiting
    ) -> (TicketStanding, TicketView) {
        var ticket = Ticket(
            id: id, number: "B012", line: "certification", day: LocalDay(year: 2026, month: 3, day: 2),
            language: .vietnamese, displayName: "Lý Thị Dung", issuedAt: 0)
        ticket.status = status
        let words = TicketView(
            number: "B012", line: "Chứng thực", desks: "Quầy 2", way: "Bên trái", ahead: "3 người", wait: nil,
            status: "Đang chờ")
        return (TicketStanding(ticket: ticket, peopleAhead: 3), words)
    }

    @Test("holds everything that is shown, and leaves out what is not") func members() async throws {
        let view = try await sent(.sample(choices: [.yes, .line(id: "registry")]))
        #expect(view["mood"] == "listening" && view["language"] == "vi" && view["notice"] == "Có camera")
        #expect(view["awaits"] == true && view["emergency"] == false && view["seen"] == true)
        #expect(view["choices"]?[1]?["choice"] == ["line": ["id": "registry"]])
        #expect(view["choices"]?[0]?["choice"] == ["yes": [:]])
        for key in ["heard", "sheet", "ticket", "link"] { #expect(view[key] == nil, "\(key)") }
    }

    @Test("has a ticket in words with the code of its page, and no name") func ticket() async throws {
        let view = try await sent(.sample(ticket: Self.ticket()))
        let ticket = try #require(view["ticket"])
        #expect(ticket["number"] == "B012" && ticket["ahead"] == "3 người" && ticket["wait"] == nil)
        #expect(ticket["statusName"] == "waiting" && ticket["isNew"] == true)
        #expect(ticket["code"] == Self.code("https://ubnd.example/t/0123456789abcdef"))
        #expect(!"\(view)".contains("Dung"))
        let over = try await sent(.sample(ticket: Self.ticket("0123456789abcdef", .served)))
        #expect(over["ticket"]?["code"] == nil, "a ticket that is over needs no page")
    }

    @Test("calls a ticket new until something else is said") func novelty() async throws {
        let heard = HeardText(number: 1, text: "cho tôi lấy số")
        let ticket = Self.ticket()
        let still = try await sent(
            .sample(heard: heard), .sample(heard: heard, ticket: ticket),
            .sample(
                mood: .speaking, heard: heard, ticket: ticket))
        #expect(still["ticket"]?["isNew"] == true)
        let later = try await sent(.sample(heard: HeardText(number: 2, text: "cảm ơn"), ticket: ticket))
        #expect(later["ticket"]?["isNew"] == false)
        let second = try await sent(
            .sample(heard: HeardText(number: 2, text: "cảm ơn"), ticket: Self.ticket("other-0123456789")))
        #expect(second["ticket"]?["isNew"] == true)
    }

    @Test("takes a sheet away as whole lines of at most 700 bytes") func sheet() async throws {
        let lines = (1...30).map { "Giấy tờ số \($0): bản sao có chứng thực" }
        let sheet = SheetView(
            title: "Sao y", sections: [SheetSection(.papers, items: lines.map { SheetItem($0) }, isList: true)])
        let view = try await sent(.sample(sheet: sheet))
        #expect(view["sheet"]?["title"] == "Sao y")
        #expect(
            view["sheet"]?["sections"]?[0]?["kind"] == "papers" && view["sheet"]?["sections"]?[0]?["isList"] == true)
        let texts = (1...sheet.lines.count).map { sheet.lines.prefix($0).joined(separator: "\n") }
        let kept = try #require(texts.last { $0.utf8.count <= 700 })
        #expect(kept.utf8.count > 600 && view["sheet"]?["code"] == Self.code(kept))
    }

    @Test("draws the code of a link, and none for what fits into none") func link() async throws {
        let view = try await sent(.sample(link: ScreenLink(label: "Cổng", target: "https://dichvucong.example")))
        #expect(view["link"]?["code"] == Self.code("https://dichvucong.example"))
        let tooLong = String(repeating: "x", count: 4_000)
        let other = try await sent(.sample(link: ScreenLink(label: "Cổng", target: tooLong)))
        #expect(other["link"]?["target"] == .string(tooLong) && other["link"]?["code"] == nil)
    }

    private static func code(_ text: String) -> JSONValue? {
        QRSymbol(Array(text.utf8)).map { symbol in
            let rows = (0..<symbol.side).map { row in
                var bits = (0..<symbol.side).map { symbol.isDark($0, row) ? "1" : "0" }.joined()
                while bits.count % 4 > 0 { bits += "0" }
                return stride(from: 0, to: bits.count, by: 4).map { start in
                    let digit = bits.dropFirst(start).prefix(4)
                    return String(Int(digit, radix: 2) ?? 0, radix: 16)
                }.joined()
            }
            return ["side": .integer(symbol.side), "rows": .array(rows.map(JSONValue.string))]
        }
    }
}
