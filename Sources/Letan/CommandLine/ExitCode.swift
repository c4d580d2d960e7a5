/// How a command ended, after sysexits.h where it has a number for it.
enum ExitCode: Int32 {
    case ok = 0
    /// It did not work, or did not agree.
    case failed = 1
    /// The command line is wrong.
    case usage = 2
    /// A part that the command needs is not there (EX_UNAVAILABLE).
    case partUnavailable = 69
    /// The configuration or the content is wrong (EX_CONFIG).
    case badConfiguration = 78
}

/// Why a command cannot go on: one sentence with the fix, and the exit code.
struct CommandError: Error, CustomStringConvertible {
    let code: ExitCode
    let description: String

    static func usage(_ description: String) -> CommandError { CommandError(code: .usage, description: description) }
    static func failed(_ description: String) -> CommandError { CommandError(code: .failed, description: description) }
    static func unavailable(_ description: String) -> CommandError {
        CommandError(code: .partUnavailable, description: description)
    }
    static func configuration(_ description: String) -> CommandError {
        CommandError(code: .badConfiguration, description: description)
    }
}
