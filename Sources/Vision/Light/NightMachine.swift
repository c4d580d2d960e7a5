package import Reception

/// From which light on it is night for a face detector.
///
/// Measured on the recorded clips, darkened and with a sensor's noise: at a brightness of 0.23 YuNet and CenterFace find
/// every face, at 0.125 YuNet 77 and CenterFace 100 of 100, at 0.09 47 and 100, at 0.066 34 and 95, at 0.05 3 and 47.
package struct NightSettings: Hashable, Sendable {
    /// The mean brightness, 0...1, under which it is night.
    package var darkBelow = 0.16
    /// The brightness from which it is day again.
    package var lightFrom = 0.21
    /// How long it must be so: somebody in black may stand before the lens.
    package var after = Delay.seconds(2)

    /// The defaults.
    package init() {}
}

/// Tells night from day by the brightness of frames. Pure.
package struct NightMachine: Sendable {
    private let settings: NightSettings
    /// Whether it is night.
    package private(set) var isNight = false
    /// Since when frames say the other; nil: they do not.
    private var otherSince: Instant?

    /// Makes a machine that takes it for day.
    package init(settings: NightSettings = NightSettings()) { self.settings = settings }

    /// Takes a frame's brightness in, and answers whether it is night.
    package mutating func isNight(brightness: Double, at now: Instant) -> Bool {
        let saysOther = isNight ? brightness >= settings.lightFrom : brightness < settings.darkBelow
        guard saysOther else {
            otherSince = nil
            return isNight
        }
        // Recorded footage that is shown again begins anew.
        let since = otherSince.map { min($0, now) } ?? now
        otherSince = since
        if now - since >= settings.after {
            isNight.toggle()
            otherSince = nil
        }
        return isNight
    }
}
