import LocatedJSON
import Reception

extension TicketRules {
    private enum Order: String, CaseIterable {
        case interleaved, strict
    }

    /// Reads the rules that a location may switch on. Only `issuingHours` must be said; a limit that is not there is
    /// none, and priority is interleaved, every third call (`tickets.md`).
    init(_ value: LocatedValue) throws(LocatedJSONError) {
        var rules = try value.object()
        let issuingHours = try rules.bool("issuingHours")
        let most = try rules.optional("mostPerPerson")?.int(in: 1...100)
        let mostInLine = try rules.optional("mostPerPersonAndLine")?.int(in: 1...100)
        let exempt = try rules.optional("priorityExempt")?.bool() ?? true
        let order = try Self.order(&rules)
        try rules.finish()
        self.init(
            issuesOnlyWhenOpen: issuingHours, mostPerPerson: most, mostPerPersonAndLine: mostInLine,
            exemptsPriority: exempt, order: order)
    }

    private static func order(_ rules: inout ObjectReader) throws(LocatedJSONError) -> CallingOrder {
        let order: Order = try rules.optional("order")?.choice() ?? .interleaved
        let between = rules.optional("ordinaryBetween")
        switch order {
        case .interleaved: return .interleaved(ordinaryBetween: try between?.int(in: 1...20) ?? 2)
        case .strict:
            if let between { throw between.refusal("in strict order nobody goes between; leave it out") }
            return .strict
        }
    }
}
