import Foundation
import Reception

/// What a server says of a dossier; anything else in its answer, such as a name, is not read.
private struct DossierAnswer: Decodable {
    let code: String
    let status: String
    let received: String?
    let due: String?
    let place: String?
}

extension Dossier {
    /// Reads `body`, the answer of `server` about the dossier with `code`.
    init(answer body: Data, about code: DossierCode, from server: String) throws(DossierFailure) {
        let answer: DossierAnswer
        do {
            answer = try JSONDecoder().decode(DossierAnswer.self, from: body)
        } catch {
            throw .notADossier(server: server, problem: Self.problem(error))
        }
        guard DossierCode(rawValue: answer.code).normalized == code else { throw .otherDossier(server: server) }
        guard let status = DossierStatus(written: answer.status) else {
            throw .notADossier(server: server, problem: "the status is not a known word")
        }
        self.init(
            code: code, status: status, received: try Self.day(answer.received, "received", server),
            due: try Self.day(answer.due, "due", server), place: answer.place)
    }

    private static func day(_ text: String?, _ key: String, _ server: String) throws(DossierFailure) -> LocalDay? {
        guard let text, !text.isEmpty else { return nil }
        guard let day = LocalDay(written: text) else {
            throw .notADossier(server: server, problem: "\"\(key)\" is not a day as 2026-03-02")
        }
        return day
    }

    /// Where the JSON goes wrong, by names of keys alone.
    private static func problem(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): "there is no \"\(key.stringValue)\""
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            context.codingPath.last.map { "\"\($0.stringValue)\" is not a string" } ?? "it is not an object"
        default: "it does not parse"
        }
    }
}
