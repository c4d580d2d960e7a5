import Digests
package import Reception

/// Knows identity cards, this office's tickets and the receipts of dossiers.
///
/// The number of a card becomes a person key, HMAC-SHA256 of its twelve digits under the office's key of the day, within
/// the call; without the office's key the card is understood without it. The format of VNeID codes is not public: one that
/// reads as a card is a card, any other is not known.
package struct OfficeCodeInterpreter: CodeInterpreter {
    private let keys: DayKeys
    private let tickets: TicketAddress
    private let clock: any ReceptionClock

    /// Makes an interpreter; somebody runs `keys`.
    package init(keys: DayKeys, tickets: TicketAddress, clock: any ReceptionClock) {
        self.keys = keys
        self.tickets = tickets
        self.clock = clock
    }

    package func meaning(of payload: CodePayload) async -> ScannedCode {
        let today = clock.wallTime.day
        do throws(IdentityCardProblem) {
            return .card(holder: await holder(of: try IdentityCardText(payload, today: today), today: today))
        } catch {
            return error.beganAsCard ? .unknown : otherMeaning(of: payload)
        }
    }

    /// Whether `text` is a code that somebody pasted or scanned where others type: a card, sound or not, or a ticket.
    package func isCode(_ text: String) -> Bool {
        // However long it is: what begins as a card is not shown.
        guard let payload = CodePayload(bytes: Array(text.utf8.prefix(CodePayload.longest))) else { return false }
        return IdentityCardText.begins(payload) || tickets.ticket(in: text) != nil
    }

    private func holder(of card: IdentityCardText, today: LocalDay) async -> IdentityCard {
        let key = await keys.key()
        let person = key.flatMap { try? HMACSHA256.hexCode(of: card.number.digits, key: $0.bytes) }
        return IdentityCard(
            sex: card.sex, age: AgeBand(age: card.birth.years(until: today)), name: card.name,
            person: person.map(PersonKey.init(rawValue:)))
    }

    private func otherMeaning(of payload: CodePayload) -> ScannedCode {
        guard let text = String(validating: payload.bytes, as: UTF8.self) else { return .unknown }
        let line = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        if let ticket = tickets.ticket(in: line) { return .ticket(id: ticket) }
        return DossierReceipt.code(in: line).map { .dossier(code: $0) } ?? .unknown
    }
}
