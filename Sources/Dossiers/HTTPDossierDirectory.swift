import Foundation
package import Reception

/// Dossiers from a server of the office, asked one by one over HTTP.
///
/// The server answers a GET with 404 for a code it does not have, else with 200 and a JSON object: `code`, `status`
/// (the words an export may have, too), and perhaps `received`, `due` (`2026-03-02`) and `place`. A question takes at most
/// two seconds, whatever the server does; no cookie, cache or other server has a part in it.
package struct HTTPDossierDirectory: DossierDirectory {
    /// How long a question may take in all: a visitor who was told "one moment" waits no longer (issue 4).
    package static let limit = Delay.seconds(2)

    private let template: AddressTemplate
    private let clock: any ReceptionClock

    /// Makes a directory that asks `template`, an address with `{code}` where the code goes; connects to nothing yet.
    package init(template: String, clock: any ReceptionClock) throws(DossierFailure) {
        self.template = try AddressTemplate(template)
        self.clock = clock
    }

    package func dossier(_ code: DossierCode) async throws(PartFailure) -> Dossier? {
        guard let code = code.normalized, let url = template.url(for: code) else { return nil }
        do throws(DossierFailure) {
            let answer = try await answer(from: url).get()
            switch answer.status {
            case 200: return try Dossier(answer: answer.body, about: code, from: template.server)
            case 404: return nil
            default: throw .refused(server: template.server, status: answer.status)
            }
        } catch {
            throw error.asPartFailure
        }
    }

    /// The answer, or the end of patience, whichever comes first.
    private func answer(from url: URL) async -> Exchange.Answer {
        let exchange = Exchange(url: url, server: template.server, limit: Self.limit.seconds)
        return await withTaskGroup(of: Exchange.Answer.self) { group in
            group.addTask { await exchange.answer() }
            group.addTask { await timeOut() }
            defer { group.cancelAll() }
            return await group.next() ?? .failure(.cancelled(server: template.server))
        }
    }

    private func timeOut() async -> Exchange.Answer {
        do {
            try await clock.sleep(for: Self.limit)
            return .failure(.timedOut(server: template.server, seconds: Self.limit.seconds))
        } catch {
            return .failure(.cancelled(server: template.server))
        }
    }
}
