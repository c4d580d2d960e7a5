/// The texts of `--help`.
enum Help {
    static var overview: String {
        let width = Program.commands.map { $0.name.count }.max() ?? 0
        let lines = Program.commands.map { "  \(padded($0.name, width))  \($0.summary)" }
        return """
            letan: the runtime of a reception robot

            usage: letan COMMAND [OPTION…] [WORD…]      letan COMMAND --help      letan --version

            \(lines.joined(separator: "\n"))

            exit codes: 0 ok, 1 failed, 2 usage, 69 part unavailable, 78 bad configuration
            """
    }

    static func text(of command: any Command.Type) -> String {
        let options = (command.options + Invocation.options).map { option in
            (words: option.value.map { "\(option.name) \($0)" } ?? option.name, help: option.help)
        }
        let verbs = command.verbs.isEmpty ? "" : table(command.verbs) + "\n\n"
        return """
            letan \(command.name): \(command.summary)

            usage: letan \(command.name) [OPTION…] \(command.operands)

            \(verbs)\(table(options))
            """
    }

    private static func table(_ rows: [(words: String, help: String)]) -> String {
        let width = rows.map(\.words.count).max() ?? 0
        return rows.map { "  \(padded($0.words, width))  \($0.help)" }.joined(separator: "\n")
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
