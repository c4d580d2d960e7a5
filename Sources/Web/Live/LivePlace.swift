/// How far one stream is in what it shows.
protocol LivePlace: Sendable {
    /// The events to begin with.
    func greeting() -> [UInt8]
    /// What is new since it was asked last, the newest alone where only that matters; nil: nothing.
    mutating func news() -> [UInt8]?
}
