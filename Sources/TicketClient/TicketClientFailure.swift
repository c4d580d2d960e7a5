package import HTTPSessions
package import Reception
package import SQLite

/// What can go wrong between this process and a ticket office elsewhere. No case carries a token, a name or a key.
package enum TicketClientFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The configured address is none to ask; `reason` says why.
    case badAddress(reason: String)
    /// The address is neither https nor on this machine: everybody on the way could read the token and the names.
    case plainHTTP(server: String)
    /// The system refuses `call` on the file of the token; `reason` is its own.
    case tokenUnreadable(path: String, call: String, reason: String)
    /// Others than its owner may read the file of the token; `mode` in octal digits.
    case tokenExposed(path: String, mode: String)
    /// What was given as a token is not one line of the characters a token has (RFC 6750, section 2.1).
    case tokenMalformed(source: String)
    /// The journal of requests cannot be used.
    case journal(DatabaseFailure)
    /// No connection, or one that broke; `code` is that of `URLError`.
    case lost(server: String, code: TransferFailure)
    /// The server has not answered in full in time.
    case timedOut(server: String, seconds: Double)
    /// The caller gave up before there was an answer.
    case givenUp(server: String)
    /// The server failed so often that it is left alone for a while.
    case resting(server: String, seconds: Double)
    /// The server, or one before it, answered that it cannot work now.
    case cannotWork(server: String, status: Int)
    /// The server does not know the token, or wants one.
    case unknownToken(server: String)
    /// The token's role does not allow it.
    case forbidden(server: String)
    /// The server sent the request on to another address.
    case redirected(server: String)
    /// The server answered with a status that its interface does not have.
    case unexpectedStatus(server: String, status: Int)
    /// The answer is longer than any of this interface.
    case answerTooLong(server: String, kilobytes: Int)
    /// The answer is not what the interface says; `problem` says where.
    case notTheInterface(server: String, problem: String)
    /// The server answered about another ticket.
    case otherTicket(server: String)
    /// An id or key has characters that cannot stand in a header.
    case unusableKey
    /// The ticket is being withdrawn, because an earlier answer to the same request came too late.
    case beingWithdrawn
    /// More events wait to be read than are kept here.
    case tooFarBehind(server: String)
    /// The stream of events broke before the server said where in the order of events it was.
    case positionUnknown(server: String)
    /// The stream of events broke `losses` times within `seconds`.
    case eventsLost(server: String, losses: Int, seconds: Double)

    package var description: String {
        switch self {
        case .badAddress(let reason): "tickets.url: \(reason); write it as https://server or http://127.0.0.1:port"
        case .plainHTTP(let server):
            "\(server): is not on this machine and not https; use https, or allow plain HTTP where the network is trusted"
        case .tokenUnreadable(let path, let call, let reason):
            "\(path): \(call) failed (\(reason)); put the token there, readable for the user that runs letan"
        case .tokenExposed(let path, let mode):
            "\(path): others may read the token (mode \(mode)); run chmod 600 on it, and make a new token if in doubt"
        case .tokenMalformed(let source):
            "\(source): is not a token of one line; make one with letan tokens create"
        case .journal(let failure): failure.description
        case .beingWithdrawn: "the ticket is being withdrawn after a lost answer; ask again under a new id"
        case .unusableKey:
            "an id or key is empty, too long or has characters other than visible ASCII; use letters and digits"
        default: serverDescription
        }
    }

    /// The same, as the users of the service see it.
    package var asTicketFailure: TicketFailure {
        if case .journal(.full) = self { return .storageFull }
        return .unavailable(reason: description)
    }
}

extension TicketClientFailure {
    /// What is wrong with the server, and what helps.
    private var serverDescription: String {
        switch self {
        case .lost(let server, let code):
            "\(server): no connection (\(code.words)); check that the ticket office runs and can be reached from here"
        case .timedOut(let server, let seconds):
            "\(server): no complete answer in \(seconds) s; check the load of the ticket office and the network"
        case .givenUp(let server): "\(server): the request was given up before there was an answer; ask again"
        case .resting(let server, let seconds):
            "\(server): failed again and again and is left alone for \(seconds) s; check that the ticket office runs"
        case .cannotWork(let server, let status):
            "\(server): cannot work now (status \(status)); look into the log of the ticket office"
        case .unknownToken(let server):
            "\(server): does not accept the token; make one with letan tokens create and put it into the token file"
        case .forbidden(let server):
            "\(server): the role of the token does not allow this; make one of another role with letan tokens create"
        case .redirected(let server):
            "\(server): sent the request on to another address; put that one into the configuration"
        case .unexpectedStatus(let server, let status):
            "\(server): answered with status \(status); check the address, and that both sides run the same letan"
        case .answerTooLong(let server, let kilobytes):
            "\(server): the answer is longer than \(kilobytes) KB; check that the address is that of a ticket office"
        case .notTheInterface(let server, let problem):
            "\(server): \(problem); check that the address is that of a ticket office and both sides run the same letan"
        case .otherTicket(let server):
            "\(server): answered about a ticket that was not asked for; check that nothing between keeps answers"
        case .tooFarBehind(let server):
            "\(server): more events came than were read; whoever reads them is too slow, look at the load of this machine"
        case .positionUnknown(let server):
            "\(server): the stream of events broke before its first event; follow it anew"
        case .eventsLost(let server, let losses, let seconds):
            "\(server): the stream of events broke \(losses) times in \(seconds) s; check the ticket office and the network"
        default: ""
        }
    }
}

extension TicketClientFailure {
    /// Whether there was no token to show, so that the server was not even asked.
    var isOfToken: Bool {
        switch self {
        case .tokenUnreadable, .tokenExposed, .tokenMalformed: true
        default: false
        }
    }
}
