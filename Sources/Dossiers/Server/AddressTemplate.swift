import Foundation
import HTTPSessions
import Reception

/// The address of a dossier on a server, with `{code}` where the code goes.
struct AddressTemplate: Sendable {
    private static let gap = "{code}"
    /// What stands for itself in every part of an address (RFC 3986, section 2.3).
    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    /// The server, as `https://dossiers.example:8443`: for errors, because the rest may hold a secret.
    let server: String
    private let text: String

    /// Checks `text`: an http or https address with `{code}` after the host.
    init(_ text: String) throws(DossierFailure) {
        guard text.contains(Self.gap) else { throw .badTemplate(reason: "there is no \(Self.gap) in it") }
        guard let origin = URL(string: Self.filled(text, with: "0")).flatMap(Origin.init) else {
            throw .badTemplate(reason: "it is not an http or https address without user and password")
        }
        guard URL(string: Self.filled(text, with: "1")).flatMap(Origin.init) == origin else {
            throw .badTemplate(reason: "\(Self.gap) stands in the name of the server")
        }
        server = origin.description
        self.text = text
    }

    /// The address of the dossier with `code`.
    func url(for code: DossierCode) -> URL? {
        code.rawValue.addingPercentEncoding(withAllowedCharacters: Self.unreserved).flatMap {
            URL(string: Self.filled(text, with: $0))
        }
    }

    private static func filled(_ text: String, with code: String) -> String { text.replacing(gap, with: code) }
}
