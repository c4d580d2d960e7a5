package import Reception

/// Where the server listens, and how much it takes from whom.
package struct ServerSettings: Hashable, Sendable {
    /// The address to listen on, a numeric one; only this machine by default.
    package var host = "127.0.0.1"
    /// The port; 0 takes any free one.
    package var port: UInt16 = 8_080
    /// The certificate and its key; nil speaks plain HTTP.
    package var tls: TLSFiles?
    /// Whether plain HTTP may be spoken with other machines.
    package var isInsecureAllowed = false

    /// The most connections at once; more wait in the system's queue until one closes. A process that also starts
    /// programs stays below 1,300: with more descriptors, Foundation's `Process` may crash
    /// (swift-corelibs-foundation #5472).
    package var connections = 1_024
    /// The most connections of one peer; more are closed at once.
    package var connectionsPerPeer = 256
    /// The longest head of a request, in bytes.
    package var headBytes = 16_384
    /// The most header fields.
    package var headerFields = 100
    /// The longest path and query together, in bytes.
    package var targetBytes = 4_096
    /// The longest body, in bytes.
    package var bodyBytes = 65_536

    /// How long a request may take to arrive, from its first line (the first one of a connection: from the connection)
    /// to the last byte of its body.
    package var requestTime = Delay.seconds(10)
    /// How long a connection may be silent between two requests.
    package var idleTime = Delay.seconds(60)
    /// How long the other end may take to fetch an answer, or one piece of a stream.
    package var answerTime = Delay.seconds(30)
    /// How long accepted requests may take when the server stops.
    package var stopTime = Delay.seconds(5)

    /// Makes the default settings.
    package init() {}

    /// Why these settings are refused; nil when they are sound.
    package var refusal: WebError? {
        guard let address = HostAddress(host) else { return .badAddress(host: host) }
        if !address.isLoopback && tls == nil && !isInsecureAllowed { return .unprotected(host: host) }
        let counts: [(String, Int, ClosedRange<Int>)] = [
            ("connections", connections, 1...100_000), ("connectionsPerPeer", connectionsPerPeer, 1...100_000),
            ("headBytes", headBytes, 1_024...65_536), ("headerFields", headerFields, 1...1_000),
            ("targetBytes", targetBytes, 1...max(1, headBytes)),
            ("bodyBytes", bodyBytes, 0...16_777_216),
        ]
        if let (name, _, bounds) = counts.first(where: { !$0.2.contains($0.1) }) {
            return .badSetting(name: name, allowed: "from \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        let times = [
            ("requestTime", requestTime), ("idleTime", idleTime), ("answerTime", answerTime), ("stopTime", stopTime),
        ]
        if let (name, _) = times.first(where: { $0.1 < .milliseconds(1) || $0.1 > .seconds(3_600) }) {
            return .badSetting(name: name, allowed: "from a millisecond to an hour")
        }
        return nil
    }
}
