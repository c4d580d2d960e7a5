import LocatedJSON

/// How another letan's ticket office is reached.
struct TicketServiceConfiguration: Sendable {
    /// Its address, as `https://tickets.example:8443`.
    var url: String
    /// The file that holds the token; nil: none is shown.
    var tokenFile: String?
    /// Whether plain HTTP may be spoken with another machine.
    var isInsecureAllowed = false
}

extension Configuration {
    /// Reads the keys of `tickets`: `database` is the file of this office, also for its appointments; `url`, `token` and
    /// `insecure` say where the ticket office of another letan is.
    mutating func readTickets(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        database = try keys.optional("database")?.string(maxLength: 4_096)
        let url = try keys.optional("url")?.string(maxLength: 2_048)
        let token = try keys.optional("token")?.string(maxLength: 4_096)
        let insecure = try keys.optional("insecure")?.bool()
        try keys.finish()
        if let url {
            ticketService = TicketServiceConfiguration(
                url: url, tokenFile: token, isInsecureAllowed: insecure ?? false)
        } else if token != nil || insecure != nil {
            throw value.refusal("\"token\" and \"insecure\" go with \"url\", the address of a ticket service")
        }
    }
}
