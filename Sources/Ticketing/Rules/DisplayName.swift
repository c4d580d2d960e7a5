import Reception

extension TicketRequest {
    /// The most characters of a name: a line of the board has room for about half.
    private static let mostNameCharacters = 80

    /// The request with its name made fit for a board, so that two ways of writing one name are one request.
    var cleaned: TicketRequest {
        TicketRequest(
            line: line, priority: priority, language: language,
            displayName: displayName.flatMap { BoardText.line($0, mostCharacters: Self.mostNameCharacters) },
            person: person, issuer: issuer)
    }
}
