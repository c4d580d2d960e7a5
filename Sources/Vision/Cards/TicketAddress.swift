package import Reception

/// What the QR code of a ticket holds: its opaque id, as the address of the ticket's page where the office has one for
/// phones (`https://office.example/t/<id>`), else as `letan:t/<id>`. An id is 32 hexadecimal digits.
package struct TicketAddress: Sendable {
    private static let bare = "letan:t/"
    private static let idDigits = 32

    private let page: WebAddress?

    /// Knows the office by `publicURL`, where phones reach it; nil: no address is one of its tickets.
    package init(publicURL: String? = nil) { page = publicURL.flatMap(WebAddress.init) }

    /// The ticket that `text` names; nil when it names none of this office.
    package func ticket(in text: String) -> TicketID? {
        if text.lowercased().hasPrefix(Self.bare) { return Self.id(text.dropFirst(Self.bare.count)) }
        guard let page, let address = WebAddress(text), address.host == page.host, address.port == page.port else {
            return nil
        }
        let folder = (page.path.hasSuffix("/") ? page.path : page.path + "/") + "t/"
        guard address.path.hasPrefix(folder) else { return nil }
        return Self.id(address.path.dropFirst(folder.count))
    }

    private static func id(_ text: Substring) -> TicketID? {
        // In capitals a code is smaller: scanners and printers may use them.
        let digits = text.lowercased()
        guard digits.utf8.count == idDigits, digits.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else {
            return nil
        }
        return TicketID(rawValue: digits)
    }
}
