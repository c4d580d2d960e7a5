/// Answers one question about a procedure: papers, fee, time or place. "And how long?" means the one talked about.
enum ProcedureFactSkill: Skill {
    static let intents: [IntentName] = [.procedurePapers, .procedureFee, .procedureTime, .procedureWhere]

    static func perform(_ reading: IntentCandidate, in turn: inout Turn) {
        guard let procedure = turn.procedure(of: reading) else { return }
        switch reading.intent {
        case .procedurePapers: turn.tell(.papers, of: procedure, as: .papersTold)
        case .procedureTime: turn.tell(.timeLimit, of: procedure, as: .timeTold)
        case .procedureWhere: turn.tell(.inPerson, of: procedure, as: .whereTold)
        default:
            if procedure.sourced.contains(.fee) { turn.visit.link = .payment }
            turn.tell(.fee, of: procedure, as: .feeTold)
        }
    }
}
