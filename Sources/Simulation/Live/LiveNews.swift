package import Reception

/// Something to tell whoever watches a scenario.
package struct LiveNews: Sendable {
    /// What it is.
    package enum Content: Sendable {
        /// A step happens, of the file or typed.
        case happens(Scenario.Happening)
        /// The robot noticed or did something.
        case journal(JournalEntry)
        /// The robot told its operator something.
        case reports(AgentReport)
        /// The robot's screen shows something else.
        case shows(ScreenView)
        /// An answer to what was typed.
        case answer(String)
        /// What was typed does nothing.
        case refusal(LiveRefusal)
        /// What can be typed.
        case help([LiveWord])
    }

    /// When, in simulated time.
    package let at: Instant
    /// Which robot, by its place in the scenario's list.
    package let robot: Int
    /// What.
    package let content: Content

    /// What happened or was done as a transcript tells it, if it does.
    package func words(_ renderer: any ReplyRenderer) -> String? {
        switch content {
        case .happens(let happening): happening.words
        case .journal(let entry): Transcript.words(of: entry, renderer)
        case .reports, .shows, .answer, .refusal, .help: nil
        }
    }

    /// The instant as it stands at the beginning of a transcript's line.
    package var time: String { Transcript.time(at) }
}

/// How fast simulated time passes, and whether it does.
package protocol LiveTempo: Sendable {
    /// Whether time stands still.
    var isPaused: Bool { get }
    /// Lets time pass `speed` times as fast as real time; more than 0.
    func setSpeed(_ speed: Double)
    /// Lets time stand still.
    func pause()
    /// Lets time go on.
    func goOn()
}
