public import Reception

/// A robot as the visitors of a simulated lobby meet it.
///
/// Implementers promise: what is placed is what the robot's camera sees from then on; what is performed reaches its screen
/// or scanner in order; a robot that is switched off takes everything in silence and shows nothing.
public protocol LobbyRobot: Sendable {
    /// Puts somebody before the camera, or moves them.
    func place(_ name: String, _ person: SimulatedPerson)
    /// Takes somebody away.
    func remove(_ name: String)
    /// Does something at the screen.
    func perform(_ input: VisitorInput)
    /// What the screen shows now; nil: it is dark.
    var screen: ScreenState? { get }
    /// What the screen shows, now and whenever it changes, also beyond a restart; only the newest is kept. For one reader
    /// each time it is asked for.
    func screens() -> AsyncStream<ScreenState?>
}

extension LobbyRobot {
    /// Whether the robot is on and in no visit.
    var isAsleep: Bool { screen?.mood == .asleep }
}
