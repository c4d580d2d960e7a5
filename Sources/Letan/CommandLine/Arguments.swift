import Reception

/// One option of a command.
struct Option {
    /// Its name with dashes, as `--json`.
    let name: String
    /// What its value is called in the help; nil for a flag.
    let value: String?
    /// Whether every word after it that is no option is a value of it.
    var takesMany = false
    /// One line of help.
    let help: String

    static func flag(_ name: String, _ help: String) -> Option { Option(name: name, value: nil, help: help) }
    static func value(_ name: String, _ value: String, _ help: String) -> Option {
        Option(name: name, value: value, help: help)
    }
    static func values(_ name: String, _ value: String, _ help: String) -> Option {
        Option(name: name, value: value, takesMany: true, help: help)
    }
}

/// The words of a command line, sorted into options and operands against the options that the command knows.
struct Arguments {
    private(set) var operands: [String] = []
    private var values: [String: [String]] = [:]

    /// Sorts `words`; `--name=value` and `--name value` are the same, `-h` is `--help`, `--` ends the
    /// options.
    init(_ words: some Sequence<String>, knowing options: [Option]) throws(CommandError) {
        var rest = Array(words)[...]
        while let word = rest.popFirst() {
            if word == "--" {
                operands += rest
                return
            }
            guard word.hasPrefix("-"), word != "-" else {
                operands.append(word)
                continue
            }
            let parts = (word == "-h" ? "--help" : word).split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false
            ).map(String.init)
            try take(parts[0], inline: parts.count > 1 ? parts[1] : nil, &rest, options)
        }
    }

    private mutating func take(
        _ name: String, inline: String?, _ rest: inout ArraySlice<String>, _ options: [Option]
    ) throws(CommandError) {
        guard let option = options.first(where: { $0.name == name }) else {
            let known = options.map(\.name).joined(separator: " ")
            throw .usage("there is no option \(name); this command knows \(known.isEmpty ? "none" : known)")
        }
        guard let valueName = option.value else {
            guard inline == nil else { throw .usage("\(name) takes no value") }
            return values[name, default: []].append("")
        }
        guard let value = inline ?? rest.popFirst() else { throw .usage("\(name) needs a value: \(name) \(valueName)") }
        values[name, default: []].append(value)
        while option.takesMany, let next = rest.first, !next.hasPrefix("-") || next == "-" {
            values[name, default: []].append(next)
            rest.removeFirst()
        }
    }

    /// Whether a flag was given.
    func has(_ name: String) -> Bool { values[name] != nil }

    /// The last value given for an option.
    func value(_ name: String) -> String? { values[name]?.last }

    /// Every value given for an option, in order.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// The whole number given for an option, within `bounds`.
    func int(_ name: String, in bounds: ClosedRange<Int>) throws(CommandError) -> Int? {
        guard let text = value(name) else { return nil }
        guard let number = Int(text), bounds.contains(number) else {
            throw .usage("\(name) needs a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        return number
    }

    /// The language given as the option `name`, one of `languages`.
    func language(
        _ name: String = "--language", among languages: [Language] = Language.allCases
    ) throws(CommandError) -> Language? {
        guard let code = value(name) else { return nil }
        guard let language = Language(rawValue: code), languages.contains(language) else {
            let codes = languages.map(\.rawValue).joined(separator: ", ")
            throw .usage("there is no language \"\(code.prefix(20))\"; use one of \(codes)")
        }
        return language
    }

    /// Refuses operands beyond `most`.
    func limitOperands(to most: Int) throws(CommandError) {
        if operands.count > most { throw .usage("unexpected word \"\(operands[most].prefix(60))\"") }
    }
}
