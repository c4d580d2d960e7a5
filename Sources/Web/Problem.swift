import Foundation

/// What went wrong with a request, in the form of RFC 9457 (`application/problem+json`).
package struct ProblemDetails: Error, Hashable, Sendable {
    /// The media type.
    package static let mediaType = "application/problem+json"

    /// The status code of the answer.
    package let status: Int
    /// The kind of problem in a few words, the same each time.
    package let title: String
    /// What is wrong this time and the fix; never private data.
    package let detail: String
    /// A URI that names the kind; `about:blank` when the status says it all.
    package let type: String
    /// Members of this kind of problem alone; the five names of RFC 9457 are not allowed here.
    package let extensions: [String: JSONValue]

    /// Makes a problem.
    package init(
        status: Int, title: String, detail: String, type: String = "about:blank",
        extensions: [String: JSONValue] = [:]
    ) {
        precondition(
            extensions.keys.allSatisfy { Member(rawValue: $0) == nil && $0 != "instance" },
            "an extension of a problem has the name of a standard member")
        self.status = status
        self.title = title
        self.detail = detail
        self.type = type
        self.extensions = extensions
    }

    private enum Member: String { case status, title, detail, type }
}

extension ProblemDetails: Codable {
    package init(from decoder: any Decoder) throws {
        var members = try [String: JSONValue](from: decoder)
        func text(_ member: Member) -> String? {
            if case .string(let text) = members.removeValue(forKey: member.rawValue) { text } else { nil }
        }
        type = text(.type) ?? "about:blank"
        title = text(.title) ?? ""
        detail = text(.detail) ?? ""
        guard case .integer(let status) = members.removeValue(forKey: Member.status.rawValue) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "a problem has no status"))
        }
        self.status = status
        extensions = members
    }

    package func encode(to encoder: any Encoder) throws {
        var members = extensions
        members[Member.type.rawValue] = .string(type)
        members[Member.title.rawValue] = .string(title)
        members[Member.status.rawValue] = .integer(status)
        members[Member.detail.rawValue] = .string(detail)
        try members.encode(to: encoder)
    }
}

extension HTTPResponse {
    /// An answer that tells of `problem`.
    package init(_ problem: ProblemDetails, headers: [HTTPRequest.Field] = []) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Only a number that is not finite cannot be written; the status alone then says enough.
        let bytes = (try? encoder.encode(problem)).map(Array.init) ?? []
        self.init(
            problem.status, headers: [HTTPRequest.Field("content-type", ProblemDetails.mediaType)] + headers,
            body: .bytes(bytes))
    }
}
