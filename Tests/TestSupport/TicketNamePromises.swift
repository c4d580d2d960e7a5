import Reception
import Testing

extension TicketPromise {
    /// Names that visitors let the board show.
    static let ofNames: [TicketPromise] = [
        TicketPromise("a ticket keeps its name in every answer, event and list") { trial in
            let issued = try await trial.issue("1", name: "Nguyễn Thị Lan").ticket
            #expect(issued.displayName == "Nguyễn Thị Lan")
            #expect(try await trial.service.ticket("1").ticket == issued)
            #expect(try await trial.service.callNext(desk: "1")?.ticket.displayName == "Nguyễn Thị Lan")
            #expect(try await trial.service.board().current.map(\.displayName) == ["Nguyễn Thị Lan"])
            #expect(
                try await trial.events(2, after: 0).map(\.ticket.displayName) == ["Nguyễn Thị Lan", "Nguyễn Thị Lan"])
            #expect(try await trial.issue("2").ticket.displayName == nil)
        },
        TicketPromise("the name belongs to the request: without it, or with another, a used id is refused") { trial in
            let first = try await trial.issue("1", name: "Lan")
            for name in ["Loan", nil] {
                await #expect(throws: TicketFailure.keyReused) { try await trial.issue("1", name: name) }
            }
            #expect(try await trial.issue("1", name: "Lan") == first)
            #expect(try await trial.issue("1", name: " Lan\n") == first, "the same name once it is cleaned")
        },
        TicketPromise("a name is one line of visible characters") { trial in
            let names: [(given: String, kept: String?)] = [
                ("Trần\u{0}\tVăn\r\n  An ", "Trần Văn An"), ("\u{202E}gnuH\u{200B}", "gnuH"), ("a\u{2028}b", "a b"),
                ("Lê\u{A0}Hoa", "Lê Hoa"), ("'; DROP TABLE tickets; --", "'; DROP TABLE tickets; --"), ("", nil),
                (" \n\u{7}", nil),
            ]
            for (number, name) in names.enumerated() {
                let ticket = try await trial.issue(TicketID(rawValue: "\(number)"), name: name.given).ticket
                #expect(ticket.displayName == name.kept)
                #expect(try await trial.service.ticket(ticket.id).ticket == ticket)
            }
        },
        TicketPromise("a name has at most 80 characters, however much a character is made of") { trial in
            let long = String(repeating: "ễ", count: 81)
            #expect(try await trial.issue("1", name: long).ticket.displayName == String(repeating: "ễ", count: 80))
            #expect(try await trial.issue("1", name: long).ticket.number == "A001")
            let heaped = String(repeating: "e" + String(repeating: "\u{301}", count: 100), count: 80)
            let kept = try #require(try await trial.issue("2", name: heaped).ticket.displayName)
            #expect(kept.count == 1 && kept.utf8.count <= 320)
        },
    ]
}
