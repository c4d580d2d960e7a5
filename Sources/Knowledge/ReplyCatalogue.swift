package import Reception

/// Turns meanings into the words of the content.
///
/// A key that is not in `ReplyKind.all`, or an argument that names nothing in the content, gives empty words: the robot
/// stays silent rather than speak a key.
package struct ReplyCatalogue: ReplyRenderer {
    package let languages: [Language]
    private let words: [Language: ReplyWords]
    private let office: OfficeCatalogue
    private let procedures: ProcedureDirectory

    init(words: [Language: ReplyWords], office: OfficeCatalogue, procedures: ProcedureDirectory) {
        self.words = words
        self.office = office
        self.procedures = procedures
        languages = words.keys.sorted()
    }

    package func render(_ reply: Reply) -> RenderedReply {
        guard let spoken = wording(in: reply.language, to: reply.address, .spoken),
            let shown = wording(in: reply.language, to: reply.address),
            let variants = spoken.words.variants[reply.key], !variants.isEmpty
        else { return RenderedReply(spoken: "", shown: "") }
        let variant = variants[Int(UInt(bitPattern: reply.variant) % UInt(variants.count))]
        return RenderedReply(
            spoken: spoken.text(variant.spoken, of: reply), shown: shown.text(variant.shown, of: reply))
    }

    package func label(_ choice: Choice, in language: Language) -> String {
        wording(in: language)?.label(choice) ?? ""
    }

    package func sheet(_ sheet: Sheet, in language: Language, to address: FormOfAddress) -> SheetView? {
        guard let wording = wording(in: language, to: address) else { return nil }
        switch sheet {
        case .procedure(let id): return procedures[id].map { ProcedureSheet(facts: $0, wording: wording).view }
        case .hours: return OfficeSheet(office: office, wording: wording).hours
        case .facilities: return OfficeSheet(office: office, wording: wording).facilities
        case .desks: return OfficeSheet(office: office, wording: wording).desks
        case .help: return wording.topics
        }
    }

    package func ticket(_ standing: TicketStanding, in language: Language) -> TicketView {
        // There is a language: content without any is never used.
        wording(in: language)?.ticket(standing)
            ?? TicketView(
                number: standing.ticket.number.rawValue, line: "", desks: "", way: "", ahead: nil, wait: nil, status: ""
            )
    }

    package func value(_ argument: ReplyArgument, for placeholder: Placeholder, in language: Language) -> String {
        guard argument.fills(placeholder) else { return "" }
        return wording(in: language)?.text(argument, for: placeholder) ?? ""
    }

    package func word(_ word: ScreenWord, in language: Language) -> String {
        wording(in: language)?.words.screen[word] ?? ""
    }

    package func officeName(in language: Language) -> String {
        wording(in: language).map { office.name[$0.language] } ?? ""
    }

    package func notices(in language: Language) -> [String] {
        wording(in: language).map { wording in office.notices.map(wording.text) } ?? []
    }

    package func link(_ link: OfficeLink, in language: Language) -> ScreenLink? {
        guard let target = office.links[link], let label = wording(in: language)?.words.labels.links[link] else {
            return nil
        }
        return ScreenLink(label: label, target: target)
    }

    /// The call in words, after the name the visitor agreed to be called by.
    package func call(_ call: TicketCall, in language: Language) -> String {
        let reply = Reply(
            key: ReplyKind.callNumber.key, language: language, variant: 0,
            arguments: [.ticketNumber(value: call.number), .desks(ids: [call.desk])])
        let text = render(reply).shown
        return call.displayName.map { "\($0) – \(text)" } ?? text
    }

    package func recordingNotice(in language: Language) -> String {
        wording(in: language).map { $0.text($0.words.labels.recordingNotice) } ?? ""
    }

    /// How things read in the language asked for when it is offered, else in the office's own.
    private func wording(
        in language: Language, to address: FormOfAddress = .unknown, _ channel: Channel = .shown
    ) -> Wording? {
        let language = words[language] == nil ? office.office.language : language
        return words[language].map { words in
            Wording(
                language: language, words: words, office: office, procedures: procedures,
                persons: words.address?.persons(to: address, as: office.callsItself), channel: channel)
        }
    }
}
