import Foundation

/// The parts of an address that say whose it is.
struct WebAddress: Hashable {
    /// In small letters.
    let host: String
    let port: Int?
    let path: String

    /// Reads an http or https address; nil for anything else, and for one that hides its host behind a user name.
    init?(_ text: String) {
        guard let parts = URLComponents(string: text), ["http", "https"].contains(parts.scheme?.lowercased()),
            let host = parts.host?.lowercased(), !host.isEmpty, parts.user == nil
        else { return nil }
        self.host = host
        port = parts.port
        path = parts.percentEncodedPath
    }
}
