package import Reception

/// What is kept of a request: nothing that leads to a visitor, and no secret.
package struct AccessRecord: Hashable, Sendable {
    /// The method as it was asked for; `-` for one that no operation has.
    package let method: String
    /// The pattern of the path, as `/v1/tickets/{ticket}`; `-` where nothing is.
    package let path: String
    /// The status code of the answer.
    package let status: Int
    /// Who asked, as far as they showed it.
    package let caller: Principal?
    /// The address they asked from.
    package let peer: String
    /// How long the answer took; of a stream, until it began.
    package let time: Delay
}
