import Reception
import TicketWire

extension TicketFailure {
    /// The failure as a command about `subject` tells it.
    func asCommandError(about subject: String, in office: Office) -> CommandError {
        switch self {
        case .unavailable(let reason): .unavailable(reason)
        case .storageFull: .unavailable("the disk is full; nothing was changed; free some space and try again")
        default: .failed(words(about: subject, in: office))
        }
    }

    private func words(about subject: String, in office: Office) -> String {
        switch self {
        case .notFound: "there is no such ticket today; letan tickets list shows those there are"
        case .unknownLine(let line): "there is no line \"\(line)\"; the lines are \(Self.list(office.lines.map(\.id)))"
        case .unknownDesk(let desk): "there is no desk \"\(desk)\"; the desks are \(Self.list(office.desks.map(\.id)))"
        case .closed(let reopens?): "no tickets now; the office opens again \(Self.words(reopens))"
        case .closed(nil): "no tickets now, and no time is known at which there are some again"
        case .full(let reopens?): "all numbers of this line are given out; there are more \(Self.words(reopens))"
        case .full(nil): "all numbers of this line are given out, and no time is known at which there are more"
        case .conflict(let status):
            "\(subject.uppercased()) is \(status.rawValue), which does not allow that; see letan tickets list"
        case .limitReached(let held): "this person has as many tickets as one may have a day, among them \(held)"
        case .deskUnavailable(let desk, let availability):
            "desk \(desk) is \(availability.rawValue); letan tickets desk \(desk) open opens it"
        case .atOtherDesk(let desk): "\(subject.uppercased()) is at desk \(desk)"
        case .keyReused: "this key was used for another ticket"
        case .unavailable, .storageFull: "the ticket office cannot work now"
        }
    }

    private static func list(_ names: [some CustomStringConvertible]) -> String {
        names.map(\.description).joined(separator: ", ")
    }

    /// The time as `2026-11-23 07:30`.
    private static func words(_ time: OpeningTime) -> String { WireTime.text(time).replacing("T", with: " ") }
}
