import TestSupport
import Testing

/// Pages in a real browser. A browser needs both processors of a small machine: the suites run one after the other.
@Suite("In a browser", .serialized, .enabled(if: BrowserDriver.isInstalled, BrowserDriver.notInstalled))
enum BrowserTests {}

extension BrowserTests {
    /// Tests that need the accessibility checker, too.
    static let withAxe = ConditionTrait.enabled(if: Browser.hasAxe, Browser.noAxe)
}
