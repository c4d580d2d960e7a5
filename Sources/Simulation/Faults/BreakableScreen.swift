public import Reception

/// A screen with a switch that keeps what is shown from getting there: hanging or slow, since a screen has nobody to
/// fail to.
public struct BreakableScreen: VisitorScreen {
    /// Breaks the screen.
    public let fault: FaultSwitch

    private let screen: any VisitorScreen

    /// Makes a breakable screen that otherwise is `screen`.
    public init(_ screen: any VisitorScreen, fault: FaultSwitch = FaultSwitch(part: .screen)) {
        self.screen = screen
        self.fault = fault
    }

    public var inputs: AsyncStream<VisitorInput> { screen.inputs }

    public func show(_ view: ScreenView) async {
        // A cancelled show has nobody to show to.
        do { try await fault.wait() } catch { return }
        await screen.show(view)
    }
}
