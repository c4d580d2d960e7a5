/// What streams of events are made of (WHATWG HTML, section 9.2.6).
enum ServerSentEvent {
    /// The event `name` with `object` in JSON.
    static func bytes(_ name: String, _ object: some Encodable) -> [UInt8] {
        Array("event: \(name)\ndata: ".utf8) + jsonBytes(object) + Array("\n\n".utf8)
    }

    /// What a stream begins with: something to see at once, and how many milliseconds to wait before the next try.
    static let beginning = Array(": letan\nretry: 1000\n\n".utf8)
    /// What is sent when there is nothing to send.
    static let heartbeat = Array(":\n\n".utf8)
}
