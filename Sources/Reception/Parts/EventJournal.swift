/// One line of the journal: something that happened, or something that was done about it.
public struct JournalEntry: Hashable, Sendable {
    /// What the line tells.
    public enum Content: Hashable, Sendable {
        case event(ConversationEvent)
        case action(ConversationAction)
    }

    /// When, in the agent's time.
    public let at: Instant
    /// What.
    public let content: Content

    /// Makes an entry.
    public init(at: Instant, _ content: Content) {
        self.at = at
        self.content = content
    }
}

/// Where the agent writes what happened and what it did.
///
/// Implementers promise: entries stay in order; when `append` returns they survive the end of the process (not
/// necessarily lost power); a journal cut in mid-line by a crash can be read up to the cut; nothing is added to them.
public protocol EventJournal: Sendable {
    /// Adds entries that belong together: an event and the actions it led to.
    func append(_ entries: [JournalEntry]) async throws(PartFailure)
    /// Writes everything out and releases the file.
    func close() async
}

extension JournalEntry: Codable {
    private enum CodingKeys: String, CodingKey { case at, wall, event, action }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        at = try values.decode(Instant.self, forKey: .at)
        if values.contains(.event) {
            let kind = try values.decode(ConversationEvent.Kind.self, forKey: .event)
            content = .event(ConversationEvent(kind, wall: try values.decode(WallTime.self, forKey: .wall)))
        } else {
            content = .action(try values.decode(ConversationAction.self, forKey: .action))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(at, forKey: .at)
        switch content {
        case .event(let event):
            try values.encode(event.wall, forKey: .wall)
            try values.encode(event.kind, forKey: .event)
        case .action(let action): try values.encode(action, forKey: .action)
        }
    }
}
