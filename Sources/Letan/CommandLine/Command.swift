/// One command of `letan`.
protocol Command: SendableMetatype {
    /// Its name, as `run`.
    static var name: String { get }
    /// How its operands are written, as `TEXT…`.
    static var operands: String { get }
    /// One line of help.
    static var summary: String { get }
    /// What its operands can begin with, each with its own words and a line of help; empty when there is no such choice.
    static var verbs: [(words: String, help: String)] { get }
    /// The options it knows beside `Invocation.options`.
    static var options: [Option] { get }
    /// Does it; errors end the program with their exit code.
    static func run(_ invocation: Invocation) async throws -> ExitCode
}

extension Command {
    static var verbs: [(words: String, help: String)] { [] }
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

    /// The option that makes reply variants repeatable.
    static let seedOption = Option.value("--seed", "N", "the seed of reply variants (default: random)")

    /// The seed asked for, or a random one.
    func seed() throws(CommandError) -> UInt64 {
        UInt64(try arguments.int("--seed", in: 0...Int.max) ?? Int(UInt32.random(in: 0...UInt32.max)))
    }
}
