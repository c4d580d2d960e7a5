import Foundation
import Knowledge
import Reception

/// Shows procedures, for people or as JSON.
struct ProceduresPrinter {
    let output: Output
    let isJSON: Bool
    let content: Content
    let language: Language

    private struct Listed: Encodable {
        let id: String
        let line: String
        let name: String
    }

    private struct Found: Encodable {
        let id: String
        let name: String
        let score: Double
    }

    private struct Sheet: Encodable {
        let id: String
        let language: Language
        let lines: [String]
    }

    /// Shows every procedure, by id.
    func list() {
        let rows = content.procedures.all.map {
            Listed(id: $0.procedure.id.rawValue, line: $0.procedure.line.rawValue, name: $0.name[language])
        }
        if isJSON { return rows.forEach(output.json) }
        let width = rows.map(\.id.count).max() ?? 0
        for row in rows { output.line("\(row.id.padded(to: width))  \(row.name)") }
    }

    /// Shows what a search found, at most `limit`, and what the robot would make of it.
    func show(_ hits: [ProcedureHit], limit: Int) {
        let rows = hits.prefix(limit).map { hit in
            Found(
                id: hit.id.rawValue, name: content.procedures[hit.id]?.name[language] ?? "",
                score: (hit.score * 1_000).rounded() / 1_000)
        }
        if isJSON { return rows.forEach(output.json) }
        guard !rows.isEmpty else { return output.note("no procedure has a word in common with these") }
        let width = rows.map(\.id.count).max() ?? 0
        for row in rows {
            output.line("\(String(format: "%.3f", row.score))  \(row.id.padded(to: width))  \(row.name)")
        }
        output.line(Self.sentence(ProcedureChoice(hits)))
    }

    /// Shows a procedure's sheet as visitors read it.
    func show(_ facts: ProcedureFacts) {
        let id = facts.procedure.id
        let lines = content.replies.sheet(.procedure(id: id), in: language, to: .unknown)?.lines ?? []
        if isJSON { return output.json(Sheet(id: id.rawValue, language: language, lines: lines)) }
        lines.forEach(output.line)
    }

    private static func sentence(_ choice: ProcedureChoice) -> String {
        switch choice {
        case .one(let id): "clearly \(id)"
        case .several(let ids): "a near tie: ask which of \(ids.map(\.rawValue).joined(separator: ", ")) is meant"
        case .none: "none of these is likely enough to act on"
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
