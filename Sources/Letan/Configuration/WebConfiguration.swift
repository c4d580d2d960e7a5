import Foundation
import LocatedJSON
import Web

/// The HTTP API of the ticket office.
struct WebConfiguration: Sendable {
    /// Whether there is one; `letan serve-tickets` always has one.
    var isOn = true
    /// Where it listens.
    var server = ServerSettings()
    /// Where phones reach the pages of this office; nil: nowhere. Tickets with an address under it are the office's.
    var publicURL: String?
    /// The names by which it may be called, beside those of the loopback.
    var hosts: [String] = []

    /// The defaults: on the loopback alone.
    init() {}

    /// Reads the keys of `web`.
    init(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        if let on = keys.optional("on") { isOn = try on.bool() }
        if let url = keys.optional("publicURL") { publicURL = try Self.publicURL(url) }
        if let host = keys.optional("host") { server.host = try host.string(maxLength: 100) }
        if let port = keys.optional("port") { server.port = UInt16(try port.int(in: 0...65_535)) }
        if let insecure = keys.optional("insecure") { server.isInsecureAllowed = try insecure.bool() }
        let certificate = try keys.optional("certificate")?.string(maxLength: 4_096)
        let key = try keys.optional("key")?.string(maxLength: 4_096)
        if let hosts = keys.optional("hosts") {
            for name in try hosts.array(count: 0...50) { self.hosts.append(try name.string(maxLength: 300)) }
        }
        try keys.finish()
        switch (certificate, key) {
        case (let certificate?, let key?): server.tls = TLSFiles(certificate: certificate, key: key)
        case (nil, nil): break
        default: throw value.refusal("\"certificate\" and \"key\" go together")
        }
        if let refusal = server.refusal { throw value.refusal("\(refusal)") }
    }

    private static func publicURL(_ value: LocatedValue) throws(LocatedJSONError) -> String {
        let text = try value.string(maxLength: 300)
        guard let parts = URLComponents(string: text), ["http", "https"].contains(parts.scheme),
            parts.host?.isEmpty == false,
            parts.user == nil, parts.query == nil, parts.fragment == nil
        else { throw value.refusal("write it as https://office.example, with a path after it if there is one") }
        return text
    }

    /// The name by which phones call this office, in a list: what stands before it passes it on.
    var publicHost: [String] {
        guard let parts = publicURL.flatMap({ URLComponents(string: $0) }), let host = parts.host else { return [] }
        return [parts.port.map { "\(host):\($0)" } ?? host]
    }

    /// The address people type, at the port that was found.
    func address(at port: UInt16) -> String {
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        return "\(server.tls == nil ? "http" : "https")://\(host):\(port)"
    }
}
