/// Finding out which procedure a reading is about: named, talked about before, or asked for.
extension Turn {
    /// The procedure of `reading`, of whose facts the conversation then goes on; nil after the visitor was asked which, or
    /// told that nothing is known of it.
    mutating func procedure(of reading: IntentCandidate) -> Procedure? {
        let named = reading.values(of: .procedure).map(ProcedureID.init(rawValue:))
        let known = named.compactMap(domain.procedure)
        if known.count > 1 {
            answer(.chooseProcedure, asking: .oneOf(procedures: known.map(\.id), intent: reading.intent))
            return nil
        }
        if !named.isEmpty, known.isEmpty {
            let staff = IntentCandidate(intent: .talkToStaff, probability: 1)
            apologise(
                .procedureMissing,
                asking: .confirm(reading: staff, others: [.topic(topic: Topic(intent: .takeTicket))]))
            return nil
        }
        guard let procedure = known.first ?? visit.procedure.flatMap(domain.procedure) else {
            answer(.askProcedure, asking: .procedure(intent: reading.intent))
            return nil
        }
        visit.procedure = procedure.id
        visit.sheet = .procedure(id: procedure.id)
        return procedure
    }

    /// The line that `reading` names, by itself or by its only procedure.
    func line(namedIn reading: IntentCandidate) -> LineID? {
        if let line = reading.value(of: .line).map(LineID.init(rawValue:)), office.line(line) != nil { return line }
        let lines = Set(
            reading.values(of: .procedure).map(ProcedureID.init(rawValue:)).compactMap(domain.procedure).map(\.line))
        return lines.count == 1 ? lines.first : nil
    }

    /// Tells one fact of a procedure, or sends the visitor to the desk where it is not certain.
    mutating func tell(_ fact: ProcedureFact, of procedure: Procedure, as kind: ReplyKind) {
        if procedure.sourced.contains(fact) {
            answer(kind, .procedure(id: procedure.id), .fact(procedure: procedure.id, fact: fact))
        } else {
            let desks = office.desks(serving: procedure.line).map(\.id)
            apologise(.factUnknown, .procedure(id: procedure.id), .desks(ids: desks))
        }
    }
}
