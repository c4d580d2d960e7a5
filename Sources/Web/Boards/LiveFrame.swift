import TicketWire

/// An event called `name` with `object` in JSON, as a browser's EventSource takes it (WHATWG HTML, section 9.2.6).
func liveFrame(_ name: String, _ object: some Encodable) -> [UInt8] {
    Array("event: \(name)\ndata: ".utf8) + jsonBytes(object) + Array("\n\n".utf8)
}
