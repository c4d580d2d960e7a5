package import Reception

/// The first line of a session in a journal: what is needed to replay it, and to see why a replay would differ.
package struct JournalHeader: Hashable, Sendable, Codable {
    /// The name of the format.
    package static let formatName = "letan-journal"
    /// The version that this program writes and reads.
    package static let currentVersion = 4

    /// Always `formatName`.
    package var format = JournalHeader.formatName
    /// Always `currentVersion` when written.
    package var version = JournalHeader.currentVersion
    /// The agent's seed.
    package let seed: UInt64
    /// The office's time zone, an IANA name.
    package let timeZone: String
    /// A digest of the configuration that decides what the conversation does.
    package let configuration: String
    /// The settings that decided, so that a replay needs nothing of today's configuration.
    package let settings: ConversationSettings
    /// A digest of everything the conversation knows of the office.
    package let models: String
    /// The name and digest of what understood the visitors.
    package let matcher: String

    /// Makes a header of the present version.
    package init(
        seed: UInt64, timeZone: String, configuration: String, settings: ConversationSettings, models: String,
        matcher: String
    ) {
        self.seed = seed
        self.timeZone = timeZone
        self.configuration = configuration
        self.settings = settings
        self.models = models
        self.matcher = matcher
    }
}
