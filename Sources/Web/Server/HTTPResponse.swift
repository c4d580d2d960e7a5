/// What the server answers.
package struct HTTPResponse: Sendable {
    /// The status code.
    package var status: Int
    /// The header fields, without those the server makes itself (length, date, connection).
    package var headers: [HTTPRequest.Field]
    /// The body.
    package var body: Body

    /// What follows the header.
    package enum Body: Sendable {
        /// All of it.
        case bytes([UInt8])
        /// Piece by piece, as long as the other end listens: the server asks for the next piece when the one before has
        /// been taken, ends the response at nil or an error, and cancels the question when the other end leaves.
        case stream(@Sendable () async throws -> [UInt8]?)
    }

    /// Makes a response.
    package init(_ status: Int, headers: [HTTPRequest.Field] = [], body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
