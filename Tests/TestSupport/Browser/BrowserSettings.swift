/// What the visitor's machine is like.
package struct BrowserSettings: Sendable {
    /// The width of the page's window in CSS pixels.
    package var width = 1_080
    /// Its height.
    package var height = 1_920
    /// What the browser says its person reads, as `vi-VN`.
    package var locale = "vi-VN"
    /// Whether the person asked for less motion.
    package var reducesMotion = false
    /// Whether the system forces its own colours.
    package var forcesColours = false
    /// The size of letters the person has chosen in the browser: 16 is usual.
    package var letters = 16
    /// By how many seconds the page's clock is wrong.
    package var clockError = 0
    /// Parts of complaints of the console that the test brings about, as `ERR_CONNECTION_REFUSED`.
    package var expectedComplaints: [String] = []

    /// A kiosk of 1080x1920.
    package init() {}

    /// The same with another window.
    package static func window(_ width: Int, _ height: Int) -> BrowserSettings {
        var settings = BrowserSettings()
        (settings.width, settings.height) = (width, height)
        return settings
    }

    /// Settings with something changed.
    package func with(_ change: (inout BrowserSettings) -> Void) -> BrowserSettings {
        var copy = self
        change(&copy)
        return copy
    }
}
