/// One turn of text from the visitor.
public struct Utterance: Hashable, Sendable, Codable {
    /// How the text came.
    public enum Source: String, Sendable, Codable {
        case typed, touched, recognized
    }

    /// The longest text that is looked at, in characters; the rest is dropped at the door.
    public static let longestText = 1_000

    /// The turn's number.
    public let id: UtteranceID
    /// The words: one line, no control characters, at most `longestText` characters.
    public let text: String
    /// How the text came.
    public let source: Source
    /// False while a recogniser may still change its mind.
    public let isFinal: Bool
    /// The recogniser's confidence, 0...1, three decimals; 1 for typed text.
    public let confidence: Double
    /// The language the source is sure of, if it is.
    public let language: Language?

    /// Makes an utterance; the text is cleaned and cut to `longestText` here, so no part meets more.
    public init(
        id: UtteranceID, text: String, source: Source, isFinal: Bool = true, confidence: Double = 1,
        language: Language? = nil
    ) {
        self.id = id
        self.text = Self.cleaned(text)
        self.source = source
        self.isFinal = isFinal
        self.confidence = confidence.roundedToThousandths
        self.language = language
    }

    /// The utterance without its words, as the journal keeps it.
    public var redacted: Utterance {
        Utterance(
            id: id, text: "", source: source, isFinal: isFinal, confidence: confidence, language: language)
    }

    /// One line of at most `longestText` characters: control and format characters become spaces, runs of spaces one.
    static func cleaned(_ text: String) -> String {
        var result = ""
        var spaceWanted = false
        var count = 0
        for character in text {
            if character.isBlankOrControl {
                spaceWanted = count > 0
                continue
            }
            if count + (spaceWanted ? 2 : 1) > longestText { break }
            if spaceWanted {
                result.append(" ")
                count += 1
                spaceWanted = false
            }
            result.append(character)
            count += 1
        }
        return result
    }
}

extension Character {
    /// Whether the character shows nothing by itself: white space, a control or a format character.
    var isBlankOrControl: Bool {
        if isWhitespace { return true }
        guard let first = unicodeScalars.first else { return true }
        switch first.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            return true
        default: return false
        }
    }
}
