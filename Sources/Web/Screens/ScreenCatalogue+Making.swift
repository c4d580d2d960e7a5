import Foundation
import Reception

extension ScreenCatalogue {
    /// What concerns the talk itself: a screen has buttons of its own for these.
    private static let mannerIntents: [IntentName] = [.repeat, .slower, .louder, .help, .startOver, .goodbye]

    /// The catalogue of `domain` in the words of `renderer`; `aliases` are other names of a procedure.
    init(
        of domain: ConversationDomain, _ renderer: any ReplyRenderer, in language: Language,
        aliases: (ProcedureID, Language) -> [String]
    ) {
        func label(_ choice: Choice) -> String { renderer.label(choice, in: language) }
        func button(_ choice: Choice) -> ChoiceFrame { ChoiceFrame(label: label(choice), choice: choice) }
        func topic(_ intent: IntentName) -> TopicEntry {
            let choice = Choice.topic(topic: Topic(intent: intent))
            return TopicEntry(intent: intent, label: label(choice), choice: choice)
        }
        func entry(_ id: some NamedIdentifier, _ choice: Choice) -> Entry {
            Entry(id: id.rawValue, label: label(choice), choice: choice)
        }
        let office = domain.office
        self.language = language
        officeName = renderer.officeName(in: language)
        words = Dictionary(
            uniqueKeysWithValues: ScreenWord.allCases.map { ($0.rawValue, renderer.word($0, in: language)) })
        languages = domain.languages.map {
            LanguageEntry(code: $0, name: $0.endonym, choice: .language(language: $0))
        }
        lines = office.lines.map { entry($0.id, .line(id: $0.id)) }
        procedures = domain.procedures.map { procedure in
            let choice = Choice.procedure(id: procedure.id)
            let names = [label(choice)] + aliases(procedure.id, language)
            return ProcedureEntry(
                id: procedure.id, line: procedure.line, label: label(choice), choice: choice,
                search: names.map(\.folded).joined(separator: "\n"))
        }
        topics = IntentName.all.filter { $0.isTopic && !Self.mannerIntents.contains($0) }.map(topic)
            .filter { !$0.label.isEmpty }
        facilities = office.customs.facilities.filter(\.isAvailable).map { entry($0.id, .facility(id: $0.id)) }
        ratings = (1...5).map {
            RatingEntry(value: $0, label: label(.rating(value: $0)), choice: .rating(value: $0))
        }
        priorities = PriorityClass.allCases.map { button(.priority(reason: $0)) }
        manner = Self.mannerIntents.map(topic)
        (yes, no, staff) = (button(.yes), button(.no), button(.staff))
    }
}

extension String {
    /// The text as one types it in a hurry: small letters without marks. A browser folds what is typed in the same way:
    /// NFD, no marks (category M), đ as d, lower case, NFC.
    var folded: String {
        let letters = decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.filter {
            !$0.properties.generalCategory.isMark
        }
        return String(String.UnicodeScalarView(letters)).replacing("đ", with: "d").precomposedStringWithCanonicalMapping
    }
}

extension Unicode.GeneralCategory {
    fileprivate var isMark: Bool {
        switch self {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
