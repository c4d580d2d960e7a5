public import Reception

/// What a simulation takes from the real office: its rules, words and matcher.
public struct SimulatedOffice: Sendable {
    /// Lines, desks, hours, procedures.
    public let domain: ConversationDomain
    /// The words.
    public let renderer: any ReplyRenderer
    /// What understands the visitors.
    public let matcher: any IntentMatcher
    /// A digest of the domain and words, for the journal.
    public let modelsDigest: String
    /// The name and digest of the matcher, for the journal.
    public let matcherDigest: String
    /// Settings of the agent.
    public let settings: AgentSettings
    /// A digest of the settings, for the journal.
    public let settingsDigest: String

    /// Makes an office. Digests matter only to whoever compares journals of different versions.
    public init(
        domain: ConversationDomain, renderer: any ReplyRenderer = KeyRenderer(), matcher: any IntentMatcher,
        modelsDigest: String = "", matcherDigest: String = "", settings: AgentSettings = AgentSettings(),
        settingsDigest: String = ""
    ) {
        self.domain = domain
        self.renderer = renderer
        self.matcher = matcher
        self.modelsDigest = modelsDigest
        self.matcherDigest = matcherDigest
        self.settings = settings
        self.settingsDigest = settingsDigest
    }
}

extension Scenario.OfficeChanges {
    /// `domain` with these changes, as the robot at `index` sees it; nil: as the office itself does.
    func applied(to domain: ConversationDomain, robot index: Int?) -> ConversationDomain {
        let office = domain.office
        return ConversationDomain(
            office: Office(
                timeZone: office.timeZone, language: office.language, lines: office.lines.map(applied),
                desks: office.desks, hours: office.hours, rules: applied(to: office.rules),
                customs: applied(to: office.customs, robot: index)),
            procedures: domain.procedures, languages: domain.languages)
    }

    private func applied(to line: Line) -> Line {
        Line(
            id: line.id, prefix: line.prefix, dailyCapacity: capacities[line.id] ?? line.dailyCapacity,
            hours: line.hours)
    }

    private func applied(to rules: TicketRules) -> TicketRules {
        TicketRules(
            issuesOnlyWhenOpen: issuingHours ?? rules.issuesOnlyWhenOpen,
            mostPerPerson: mostPerPerson ?? rules.mostPerPerson,
            mostPerPersonAndLine: mostPerPersonAndLine ?? rules.mostPerPersonAndLine,
            exemptsPriority: rules.exemptsPriority, order: order ?? rules.order)
    }

    private func applied(to customs: OfficeCustoms, robot index: Int?) -> OfficeCustoms {
        var customs = customs
        if let announcer { customs.announcer = announcer == index.map(Caller.robot) ? .robot : .board }
        customs.callByName = callByName ?? customs.callByName
        return customs
    }
}
