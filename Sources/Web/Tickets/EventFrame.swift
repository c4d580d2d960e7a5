import Reception
import TicketWire

/// An event as it is sent (WHATWG HTML, section 9.2.6), with and without the visitor's name.
struct EventFrame: Sendable {
    /// The event's place in the office's order.
    let sequence: Int64
    /// For those who may not see names.
    let nameless: [UInt8]
    /// For those who may; nil: there is no name, and both are the same.
    private let named: [UInt8]?

    /// Writes `event`.
    init(_ event: OfficeEvent) {
        sequence = event.sequence
        nameless = Self.bytes(of: event, showsNames: false)
        let hasName = event.ticketEvent?.ticket.displayName != nil
        named = hasName ? Self.bytes(of: event, showsNames: true) : nil
    }

    /// The bytes to send.
    func bytes(showsNames: Bool) -> [UInt8] { showsNames ? named ?? nameless : nameless }

    private static func bytes(of event: OfficeEvent, showsNames: Bool) -> [UInt8] {
        let data = jsonBytes(EventObject(event, showsNames: showsNames))
        return Array("id: \(event.sequence)\nevent: office\ndata: ".utf8) + data + Array("\n\n".utf8)
    }

    /// What a stream of what comes after `sequence` begins with: something to see at once, how many milliseconds to wait
    /// before the next try, and where to go on should it break before its first event.
    static func beginning(after sequence: Int64) -> [UInt8] { Array(": letan\nretry: 2000\nid: \(sequence)\n\n".utf8) }
}
