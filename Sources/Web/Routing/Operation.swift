/// Everything the API says of one operation: it is answered by these words, and described by them.
package struct Operation: Sendable {
    /// The methods that operations have; `OPTIONS` is answered by itself.
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case delete = "DELETE"
    }

    /// Who may.
    package enum Welcome: Hashable, Sendable {
        /// Everybody.
        case anybody
        /// Whoever shows a token of one of these roles.
        case roles(Set<Role>)
        /// The same, and programs on this machine that show nothing.
        case rolesOrNeighbours(Set<Role>)
    }

    /// Its name in the document.
    package let name: String
    /// How it is asked for.
    package let method: Method
    /// Where.
    package let path: PathPattern
    /// What it does, in a sentence.
    package let summary: String
    /// Who may.
    package let welcome: Welcome
    /// What may stand in the query and the header.
    package var parameters: [Parameter] = []
    /// What the body looks like; nil: there is none.
    package var body: Body?
    /// What is answered when it succeeds.
    package let answers: [Answer]
    /// The problems of its own; those every operation of its kind has need not be named.
    package var problems: Set<Int> = []

    /// A body.
    package struct Body: Sendable {
        /// What it looks like.
        package let schema: Schema
        /// Whether it may be missing.
        package let isOptional: Bool
    }

    /// A parameter of the query or the header.
    package struct Parameter: Sendable {
        /// Where it stands.
        package enum Place: String, Sendable {
            case query, header
        }

        /// Its name; a header's is in lower case.
        package let name: String
        /// Where it stands.
        package let place: Place
        /// What its value looks like.
        package let form: TextForm
        /// Whether it must be there.
        package var isRequired = false
        /// What it is for, in a sentence.
        package let summary: String
    }

    /// An answer that is no problem.
    package struct Answer: Sendable {
        /// The status code.
        package let status: Int
        /// When it is given, in a sentence.
        package let summary: String
        /// What follows; nil: nothing.
        package let content: Content?

        /// An answer with a JSON body.
        package static func json(_ status: Int, _ schema: Schema, _ summary: String) -> Answer {
            Answer(status: status, summary: summary, content: Content(mediaType: "application/json", schema: schema))
        }

        /// An answer with a body of another kind.
        package static func text(_ mediaType: String, _ summary: String) -> Answer {
            Answer(status: 200, summary: summary, content: Content(mediaType: mediaType, schema: nil))
        }

        /// An answer without a body.
        package static func empty(_ status: Int, _ summary: String) -> Answer {
            Answer(status: status, summary: summary, content: nil)
        }
    }

    /// What is in a body.
    package struct Content: Sendable {
        /// Its media type, without parameters.
        package let mediaType: String
        /// What it looks like, if it is JSON.
        package let schema: Schema?
    }
}

extension Operation {
    /// The roles that may; nil: nobody is asked.
    package var roles: Set<Role>? {
        switch welcome {
        case .anybody: nil
        case .roles(let roles), .rolesOrNeighbours(let roles): roles
        }
    }

    /// The media types it answers with.
    var mediaTypes: [String] { answers.compactMap(\.content?.mediaType) }

    /// Every status with which it may report a problem.
    package var allProblems: Set<Int> {
        var all = problems.union([400, 403, 406, 429, 500])
        if roles != nil { all.insert(401) }
        if body != nil { all.formUnion([413, 415]) }
        return all
    }
}
