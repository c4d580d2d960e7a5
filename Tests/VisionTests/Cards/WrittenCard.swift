import Reception

/// The fields of a card's QR code, to be written and altered.
struct WrittenCard {
    var number = "079090000001"
    var old: String? = "024123456"
    var name = "Nguyễn Văn An"
    var birth = "15041990"
    var sex = "Nam"
    var address = "12 Lê Lợi, Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh"
    var issued: String? = "01072021"
    var tail: [String] = []

    /// The day on which the tests read cards.
    static let today = LocalDay(year: 2026, month: 3, day: 2)

    var text: String {
        ([number] + [old].compactMap(\.self) + [name, birth, sex, address] + [issued].compactMap(\.self) + tail)
            .joined(separator: "|")
    }

    var payload: CodePayload { text.payload }

    /// The same with something changed.
    func with(_ change: (inout WrittenCard) -> Void) -> WrittenCard {
        var card = self
        change(&card)
        return card
    }
}

extension String {
    /// The text as a code holds it; one that is too long is cut.
    var payload: CodePayload {
        guard let payload = CodePayload(bytes: Array(utf8.prefix(CodePayload.longest))) else {
            preconditionFailure("a code is not empty")
        }
        return payload
    }
}
