/// One thing a visitor asks about a procedure.
public enum ProcedureFact: String, Sendable, Codable, CaseIterable {
    /// What to bring.
    case papers
    /// What it costs.
    case fee
    /// How long it takes.
    case timeLimit
    /// Who receives it, and where.
    case inPerson
    /// Whether and how it is done online.
    case online
}

/// What the conversation must know of a procedure; its words are the replies' affair.
public struct Procedure: Hashable, Sendable, Codable {
    /// The catalogue's name for it.
    public let id: ProcedureID
    /// The line one queues in for it.
    public let line: LineID
    /// The facts with a source: only these are told.
    public let sourced: Set<ProcedureFact>

    /// Makes a procedure, all of whose facts are known unless said otherwise.
    public init(id: ProcedureID, line: LineID, sourced: Set<ProcedureFact> = Set(ProcedureFact.allCases)) {
        self.id = id
        self.line = line
        self.sourced = sourced
    }
}
