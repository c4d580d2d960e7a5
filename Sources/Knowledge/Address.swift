import Reception

/// What the robot calls itself in languages in which speakers name themselves by who they talk to.
package enum SelfReference: String, CaseIterable, Sendable {
    /// As the younger one of the two.
    case em
    /// As the machine it is.
    case robot
}

/// Where a text goes: some words read otherwise than they sound.
enum Channel: Sendable {
    case spoken, shown
}

/// A word that may read otherwise than it sounds, as "anh/chị" beside "anh chị".
struct TwofoldWord: Hashable, Sendable {
    let spoken: String
    let shown: String

    subscript(channel: Channel) -> String {
        switch channel {
        case .spoken: spoken
        case .shown: shown
        }
    }
}

/// What the two who talk are called in one visit: the words for `{you}` and `{me}`, capital at the start of a sentence.
struct Persons: Hashable, Sendable {
    /// The placeholders that stand for them, in every text of a language that has an `address`.
    static let placeholders = ["you", "You", "me", "Me"]

    let you: TwofoldWord
    let me: TwofoldWord

    /// The word for `placeholder`; nil when that is none of ours.
    func word(_ placeholder: String, in channel: Channel) -> String? {
        switch placeholder {
        case "you": you[channel]
        case "You": you[channel].capitalizedAtStart
        case "me": me[channel]
        case "Me": me[channel].capitalizedAtStart
        default: nil
        }
    }
}

/// The `address` of a file of replies, of a language that tells people apart when it speaks to them.
struct AddressWords: Hashable, Sendable {
    private let persons: [FormOfAddress: [SelfReference: Persons]]

    /// Makes words from a word for each visitor and each name the robot may give itself.
    ///
    /// Where both would be called the same, as "em" by a machine that speaks to a child, the robot says that it is one.
    init(visitor: [FormOfAddress: TwofoldWord], robot: [SelfReference: TwofoldWord]) {
        persons = visitor.mapValues { you in
            robot.mapValues { me in
                Persons(you: you, me: me.spoken == you.spoken ? robot[.robot, default: me] : me)
            }
        }
    }

    /// The two as the robot, which calls itself `name`, speaks to a visitor.
    func persons(to address: FormOfAddress, as name: SelfReference) -> Persons? { persons[address]?[name] }
}

extension String {
    /// The text with a capital first letter: names are kept as they read inside a sentence.
    var capitalizedAtStart: String {
        guard let first, first.isLowercase else { return self }
        return first.uppercased() + dropFirst()
    }
}
