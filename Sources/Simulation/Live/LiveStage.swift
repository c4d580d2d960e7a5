package import Reception

/// The running scenario as a live session sees it. It is used on the simulation's executor only.
package protocol LiveStage: Sendable {
    /// The simulation's time.
    var clock: ManualClock { get }
    /// Lets something happen to a robot, named by its place in the scenario's list, now.
    func perform(_ happening: Scenario.Happening, robot: Int) async
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

/// Something to tell whoever watches a scenario.
package struct LiveNews: Sendable {
    /// What it is.
    package enum Content: Sendable {
        /// A step happens, of the file or typed.
        case happens(Scenario.Happening)
        /// The robot noticed or did something.
        case journal(JournalEntry)
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
}
