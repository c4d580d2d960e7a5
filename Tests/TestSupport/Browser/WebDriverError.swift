/// Why something could not be done in a browser.
package enum WebDriverError: Error, CustomStringConvertible {
    /// The program `chromedriver` does not listen.
    case driverDoesNotStart(said: String)
    /// The driver cannot be reached, or its answer is none.
    case driverDoesNotAnswer(call: String, reason: String)
    /// The driver refused a command.
    case refused(call: String, kind: String, message: String)
    /// What was waited for did not come.
    case inVain(what: String, page: String)

    package var description: String {
        switch self {
        case .driverDoesNotStart(let said): "chromedriver does not start; it said: \(said)"
        case .driverDoesNotAnswer(let call, let reason): "chromedriver does not answer \(call): \(reason)"
        case .refused(let call, let kind, let message): "\(call) was refused: \(kind), \(message)"
        case .inVain(let what, let page): "\(what) did not come; the page reads: \(page)"
        }
    }
}
