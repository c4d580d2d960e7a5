import TestSupport
import Testing

/// Pages in a real browser: two at once, one after the other's test.
@Suite("In a browser", .enabled(if: BrowserDriver.isInstalled, BrowserDriver.notInstalled))
enum BrowserTests {}

extension BrowserTests {
    /// Tests that need the accessibility checker, too.
    static let withAxe = ConditionTrait.enabled(if: Browser.hasAxe, Browser.noAxe)
}
