/// The rules of giving out numbers that a location may switch on.
public struct TicketRules: Hashable, Sendable, Codable {
    /// Whether tickets are issued in opening hours only.
    public let issuesOnlyWhenOpen: Bool
    /// The most tickets a person may take a day; nil: as many as wanted.
    public let mostPerPerson: Int?
    /// The most tickets a person may take a day in one line; nil: as many as wanted.
    public let mostPerPersonAndLine: Int?
    /// Whether the limits leave out those with priority.
    public let exemptsPriority: Bool
    /// How those with priority are called.
    public let order: CallingOrder

    /// Makes rules; the defaults switch on nothing but the hours.
    public init(
        issuesOnlyWhenOpen: Bool = true, mostPerPerson: Int? = nil, mostPerPersonAndLine: Int? = nil,
        exemptsPriority: Bool = true, order: CallingOrder = .interleaved(ordinaryBetween: 2)
    ) {
        self.issuesOnlyWhenOpen = issuesOnlyWhenOpen
        self.mostPerPerson = mostPerPerson
        self.mostPerPersonAndLine = mostPerPersonAndLine
        self.exemptsPriority = exemptsPriority
        self.order = order
    }
}

/// How tickets with priority are called among the ordinary ones. Both kinds keep their order of arrival.
public enum CallingOrder: Hashable, Sendable, Codable {
    /// After each with priority so many ordinary ones go, if so many wait: nobody starves. At least 1.
    case interleaved(ordinaryBetween: Int)
    /// Everybody with priority goes before everybody else.
    case strict
}
