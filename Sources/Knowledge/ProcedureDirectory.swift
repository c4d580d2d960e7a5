import IntentMatching
package import Reception

/// The procedures by id, in the order of their ids.
package struct ProcedureDirectory: Sendable {
    /// Every procedure's facts.
    package let all: [ProcedureFacts]
    private let byID: [ProcedureID: ProcedureFacts]
    let catalogue: PhraseCatalogue

    init(_ facts: [ProcedureFacts]) {
        all = facts.sorted { $0.procedure.id < $1.procedure.id }
        byID = Dictionary(all.map { ($0.procedure.id, $0) }) { first, _ in first }
        catalogue = Self.catalogue(of: all)
    }

    /// What the conversation must know of every procedure.
    package var procedures: [Procedure] { all.map(\.procedure) }

    /// The facts of the procedure `id`.
    package subscript(id: ProcedureID) -> ProcedureFacts? { byID[id] }
}
