/// Who is where now.
public struct TicketBoard: Hashable, Sendable, Codable {
    /// Tickets called or being served, the latest call first.
    public let current: [Ticket]
    /// The number of waiting tickets of every line, in the office's order of lines.
    public let waiting: [WaitingCount]
    /// Who is next in every line where somebody waits, in the office's order of lines.
    public let next: [NextCall]

    /// How many wait in one line.
    public struct WaitingCount: Hashable, Sendable, Codable {
        /// The line.
        public let line: LineID
        /// The number of waiting tickets.
        public let count: Int

        /// Makes a count.
        public init(line: LineID, count: Int) {
            self.line = line
            self.count = count
        }
    }

    /// The number that is called next in one line, and why that one.
    public struct NextCall: Hashable, Sendable, Codable {
        /// The line.
        public let line: LineID
        /// The number.
        public let number: TicketNumber
        /// Why this one.
        public let reason: Reason

        /// Why a number is next.
        public enum Reason: String, Sendable, Codable, CaseIterable {
            /// It waits longest, and nobody with priority waits.
            case arrival
            /// It has priority.
            case priority
            /// Somebody with priority waits, but it is the turn of those without.
            case ordinaryTurn
        }

        /// Makes a call to come.
        public init(line: LineID, number: TicketNumber, reason: Reason) {
            self.line = line
            self.number = number
            self.reason = reason
        }
    }

    /// Makes a board.
    public init(current: [Ticket], waiting: [WaitingCount], next: [NextCall] = []) {
        self.current = current
        self.waiting = waiting
        self.next = next
    }
}
