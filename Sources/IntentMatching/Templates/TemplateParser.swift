import Reception

/// Reads one template out of one line.
///
/// `[...]` may be left out, `(a|b)` is a choice (a choice may also stand in `[...]`), `{name}` is a slot, `<name>` a
/// rule; they nest. `#` begins a comment, a backslash takes the meaning from the next character. Punctuation that
/// stands alone is no word. Parts that touch are one word in languages written without spaces (and after an apostrophe);
/// elsewhere a bracket that touches a word is a slip of the pen. Columns are characters from 1.
struct TemplateParser {
    /// The deepest nesting of brackets; more is a slip of the pen, and parsing is recursive.
    static let deepestNesting = 32

    /// The slots and rules a template may name.
    struct Names {
        let slots: Set<String>
        let rules: Set<String>
        /// Whether parts that touch make one word, as where people write without spaces.
        var joinsWords = false

        /// The same for what holds no slots.
        var withoutSlots: Names { Names(slots: [], rules: rules, joinsWords: joinsWords) }
    }

    /// A problem and where in the line it is.
    struct Failure: Error, Equatable {
        let column: Int
        let problem: TemplateProblem
    }

    private let characters: [Character]
    private let names: Names
    private var position: Int

    /// Reads `characters` from `start`.
    init(_ characters: [Character], from start: Int = 0, names: Names) {
        self.characters = characters
        self.names = names
        position = start
    }

    /// The template of a line that is one sentence.
    mutating func sentence() throws(Failure) -> SentenceTemplate {
        let root = try sequence(depth: 0)
        if let stray = current {
            throw failure(stray == "|" ? .strayBar : .strayCloser(stray))
        }
        guard let root else { throw failure(.emptyTemplate) }
        return SentenceTemplate(root: root)
    }

    /// The template of a definition, where `|` needs no brackets.
    mutating func definition() throws(Failure) -> SentenceTemplate {
        let start = position
        let root = try alternatives(depth: 0)
        if let stray = current { throw failure(.strayCloser(stray)) }
        guard root != .sequence([]) else { throw Failure(column: start + 1, problem: .emptyTemplate) }
        return SentenceTemplate(root: root)
    }

    /// The character here, nothing at the end of the line or at a comment.
    private var current: Character? {
        guard position < characters.count, characters[position] != "#" else { return nil }
        return characters[position]
    }

    private func failure(_ problem: TemplateProblem) -> Failure {
        Failure(column: position + 1, problem: problem)
    }

    private mutating func alternatives(depth: Int) throws(Failure) -> SentenceTemplate.Node {
        var choices: [SentenceTemplate.Node] = []
        while true {
            let start = position
            let choice = try sequence(depth: depth)
            let isWholeLine = depth == 0 && choices.isEmpty && current == nil
            guard let choice = choice ?? (isWholeLine ? .sequence([]) : nil) else {
                throw Failure(column: start + 1, problem: .emptyAlternative)
            }
            choices.append(choice)
            guard current == "|" else { break }
            position += 1
        }
        return choices.count == 1 ? choices[0] : .alternatives(choices)
    }

    /// Parts up to a `|`, a closing bracket or the end; nothing when there are none.
    private mutating func sequence(depth: Int) throws(Failure) -> SentenceTemplate.Node? {
        guard depth <= Self.deepestNesting else { throw failure(.tooDeep(limit: Self.deepestNesting)) }
        var parts: [SentenceTemplate.Node] = []
        while let character = current, !"|])}>".contains(character) {
            if character.isWhitespace {
                position += 1
                continue
            }
            let isJoined = !parts.isEmpty && joinsWhatIsBefore
            guard let part = try part(character, depth: depth) else { continue }
            if isJoined { parts.append(.joint) }
            parts.append(part)
        }
        return parts.count > 1 ? .sequence(parts) : parts.first
    }

    /// Whether the part here belongs to the word before it.
    private var joinsWhatIsBefore: Bool {
        let before = characters[position - 1]
        return !before.isWhitespace && (names.joinsWords || before.isApostrophe)
    }

    private mutating func part(_ opener: Character, depth: Int) throws(Failure) -> SentenceTemplate.Node? {
        switch opener {
        case "[": .optional(try bracket(closedBy: "]", depth: depth))
        case "(": try bracket(closedBy: ")", depth: depth)
        case "{": .slot(SlotName(rawValue: try name(closedBy: "}", in: names.slots, else: TemplateProblem.unknownSlot)))
        case "<": .rule(try name(closedBy: ">", in: names.rules, else: TemplateProblem.unknownRule))
        default: try word()
        }
    }

    private mutating func bracket(closedBy closer: Character, depth: Int) throws(Failure) -> SentenceTemplate.Node {
        let opening = try open()
        let content: SentenceTemplate.Node
        do {
            content = try alternatives(depth: depth + 1)
        } catch  where catchesEnd(error) {
            throw opening
        }
        guard let character = current else { throw opening }
        guard character == closer else { throw failure(.strayCloser(character)) }
        try close()
        return content
    }

    /// Whether an empty alternative is only the end of a line inside an open bracket.
    private func catchesEnd(_ error: Failure) -> Bool { error.problem == .emptyAlternative && current == nil }

    private mutating func name(
        closedBy closer: Character, in known: Set<String>, else unknown: (String) -> TemplateProblem
    ) throws(Failure) -> String {
        let opening = try open()
        let start = position
        while let character = current, character != closer, !character.isWhitespace, !"[](){}<>|".contains(character) {
            position += 1
        }
        let name = String(characters[start..<position])
        guard let character = current else { throw opening }
        guard character == closer, name.isTemplateName else { throw failure(.badName) }
        guard known.contains(name) else { throw Failure(column: start + 1, problem: unknown(name)) }
        try close()
        return name
    }

    /// Steps over an opening bracket; returns the complaint in case it is never closed.
    private mutating func open() throws(Failure) -> Failure {
        if position > 0, characters[position - 1].isWordCharacter, !names.joinsWords { throw failure(.joinedWord) }
        defer { position += 1 }
        return failure(.unclosed(characters[position]))
    }

    private mutating func close() throws(Failure) {
        position += 1
        if let next = current, next.isWordCharacter, !names.joinsWords { throw failure(.joinedWord) }
    }

    private mutating func word() throws(Failure) -> SentenceTemplate.Node? {
        var text = ""
        while let character = current, !character.isWhitespace, !"[](){}<>|".contains(character) {
            if character == "\\" {
                position += 1
                guard position < characters.count else { throw Failure(column: position, problem: .danglingEscape) }
            }
            text.append(characters[position])
            position += 1
        }
        return text.contains(where: \.isWordCharacter) ? .word(text) : nil
    }
}

extension Character {
    /// Whether the character belongs to words, not to the punctuation around them.
    var isWordCharacter: Bool { isLetter || isNumber }

    /// Whether the character joins what it stands between, as in "l'acte".
    var isApostrophe: Bool { self == "'" || self == "\u{2019}" }
}

extension String {
    /// Whether the text can name a slot, a rule, an intent or a topic.
    var isTemplateName: Bool {
        !isEmpty
            && utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x2D
            }
    }
}
