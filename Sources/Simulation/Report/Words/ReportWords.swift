import Reception

/// The words of a report in one language: ours, and the names that come from the office.
struct ReportWords {
    let language: Language
    let lineNames: [LineID: String]
    let deskNames: [DeskID: String]

    var numbers: ReportNumbers { ReportNumbers(language: language) }

    /// Our word for `thing`.
    func callAsFunction(_ thing: some Worded) -> String { thing.words.text(in: language) }

    /// Our word for `thing`, as it begins a line.
    func heading(_ thing: some Worded) -> String { self(thing).capitalizedAtStart }

    /// A sentence with its values.
    func sentence(_ sentence: ReportSentence, _ values: KeyValuePairs<String, String> = [:]) -> String {
        self(sentence).filled(with: values)
    }

    /// The name of a line as it begins a line of text; its id when the office has no name for it.
    func line(_ id: LineID) -> String { (lineNames[id] ?? id.rawValue).capitalizedAtStart }

    /// The name of a desk; without one, the word for a desk and its id.
    func desk(_ id: DeskID) -> String {
        (deskNames[id] ?? "\(self(ReportTerm.desk)) \(id.rawValue)").capitalizedAtStart
    }

    /// What broke.
    func part(_ name: String) -> String { FaultWords.part(name)?.text(in: language) ?? name }

    /// How it broke.
    func manner(_ word: String) -> String { FaultWords.manner(word)?.text(in: language) ?? word }

    /// A length of time as it is said.
    func length(_ seconds: Double) -> String { numbers.length(seconds).text }

    /// A day as it is written: `22/11/2026` in Vietnamese, ISO 8601 elsewhere.
    func date(_ day: LocalDay) -> String {
        guard language == .vietnamese else { return day.description }
        return day.description.split(separator: "-").reversed().joined(separator: "/")
    }

    /// The hour of a column or group, as `8–9`.
    func hours(_ hour: Int) -> String { "\(hour % 24)–\((hour + 1) % 24 == 0 ? 24 : (hour + 1) % 24)" }
}
