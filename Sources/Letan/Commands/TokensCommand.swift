import Foundation
import Reception
import Web

/// `letan tokens`: who may use the HTTP API. It needs neither content nor configuration, so that a token can be revoked
/// whatever else is broken; a running service follows within a second.
enum TokensCommand: Command {
    static let name = "tokens"
    static let operands = "create --role ROLE | list | revoke ID"
    static let summary = "who may use the HTTP API: make, list and revoke tokens"
    static let options: [Option] = [
        .value("--role", "ROLE", "what the new token is for: \(roles)"),
        .value("--label", "TEXT", "what the new token is called in lists, as \"desk 3\""),
        .value("--days", "N", "the days until the new token expires (default: never)"),
        .value("--file", "FILE", "the tokens (default: tokens.json in the data folder)"),
        .flag("--json", "with list: one JSON object a token"),
    ]

    private static let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        let file = TokenFile(
            path: arguments.value("--file")
                ?? invocation.installation.data.appending(path: "tokens.json").path(percentEncoded: false))
        let now = UTCSecond(SystemClock(timeZone: .gmt).wallTime)
        guard let verb = arguments.operands.first else { throw CommandError.usage("tokens needs a verb, as list") }
        try arguments.limitOperands(to: verb == "revoke" ? 2 : 1)
        do {
            switch verb {
            case "create": try create(in: file, at: now, invocation)
            case "list": try list(file, at: now, invocation)
            case "revoke": try revoke(in: file, invocation)
            default: throw CommandError.usage("there is no \"tokens \(verb.prefix(40))\"")
            }
        } catch let error as AccessError {
            throw CommandError(code: error.exitCode, description: "\(error)")
        }
        return .ok
    }

    private static func create(in file: TokenFile, at now: UTCSecond, _ invocation: Invocation) throws {
        let arguments = invocation.arguments
        guard let role = arguments.value("--role").flatMap(Role.init(rawValue:)) else {
            throw CommandError.usage("tokens create needs --role and one of \(roles)")
        }
        let days = try arguments.int("--days", in: 1...3_650)
        let token = try file.create(
            role, label: arguments.value("--label") ?? "", createdAt: now, expiresAt: days.map(now.adding))
        invocation.output.line(token.secret)
        invocation.output.note(
            "This token is shown this once: give it to whoever needs it over a channel you trust. It is kept as a hash in "
                + "\(file.path); letan tokens revoke \(token.id) ends it.")
    }

    private static func list(_ file: TokenFile, at now: UTCSecond, _ invocation: Invocation) throws {
        let records = try file.records() ?? []
        for record in records {
            let row = TokenRow(record, at: now)
            if invocation.arguments.has("--json") {
                invocation.output.json(row)
            } else {
                invocation.output.line(row.words)
            }
        }
        if records.isEmpty { invocation.output.note("no tokens; letan tokens create makes one") }
    }

    private static func revoke(in file: TokenFile, _ invocation: Invocation) throws {
        // Whoever finds a token lying about has the whole of it.
        let named = invocation.arguments.operands.dropFirst().first
        guard let id = named.flatMap({ TokenID($0) ?? AccessToken($0)?.id }) else {
            throw CommandError.usage(
                "tokens revoke needs an id of ten digits, as letan tokens list shows it, or a token")
        }
        try file.revoke(id)
        invocation.output.note("the token \(id) works no longer")
    }
}

/// A token as it is listed, without its hash.
private struct TokenRow: Encodable {
    let id: String
    let role: Role
    let label: String
    let createdAt: String
    let expiresAt: String?
    let isExpired: Bool

    init(_ record: TokenRecord, at now: UTCSecond) {
        (id, role, label) = ("\(record.id)", record.role, record.label)
        (createdAt, expiresAt) = ("\(record.createdAt)", record.expiresAt.map { "\($0)" })
        isExpired = record.isExpired(at: now)
    }

    /// The token on a line for people.
    var words: String {
        let end = expiresAt.map { isExpired ? "expired \($0)" : "until \($0)" } ?? "for ever"
        return "\(id)  \(role.rawValue)  made \(createdAt)  \(end)" + (label.isEmpty ? "" : "  \(label)")
    }
}

extension AccessError {
    /// How a command ends with it.
    fileprivate var exitCode: ExitCode {
        switch self {
        case .notAFile, .exposed, .exposedKey, .notAKey, .foreign, .damaged, .badHost: .badConfiguration
        case .labelTooLong: .usage
        case .noSuchToken, .full: .failed
        case .system, .cannotWrite, .digest: .partUnavailable
        }
    }
}
