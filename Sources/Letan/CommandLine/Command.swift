/// One command of `letan`.
protocol Command: SendableMetatype {
    /// Its name, as `run`.
    static var name: String { get }
    /// How its operands are written, as `TEXT…`.
    static var operands: String { get }
    /// One line of help.
    static var summary: String { get }
    /// The options it knows beside `Invocation.options`.
    static var options: [Option] { get }
    /// Does it; errors end the program with their exit code.
    static func run(_ invocation: Invocation) async throws -> ExitCode
}

/// What a command is called with: its own arguments and the environment that all commands share.
struct Invocation {
    /// The options every command knows.
    static let options: [Option] = [
        .value("--config", "FILE", "the configuration (default: $XDG_CONFIG_HOME/letan/letan.json, if it is there)"),
        .value("--set", "KEY.PATH=VALUE", "override one value of the configuration; may be repeated"),
        .value("--share", "DIR", "the folder that holds Models and Voices"),
        .flag("--help", "show this help"),
    ]

    let arguments: Arguments
    let installation: Installation
    let output: Output

    /// The configuration: file, then `--set`, checked.
    func configuration() throws(CommandError) -> Configuration {
        try Configuration.load(arguments: arguments, installation: installation)
    }
}
