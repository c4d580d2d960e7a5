public import Reception

/// The report of a simulated day for planners: one HTML file with its pictures inside, without scripts, fonts or
/// addresses of other places. Everything that comes from files is escaped. The same days give the same bytes.
public struct DayReport: Sendable {
    private let words: ReportWords

    /// A report for readers of `language`: Vietnamese or, for any other, English.
    ///
    /// Lines and desks are called by these names in the same language; those without by their ids.
    public init(language: Language, lineNames: [LineID: String] = [:], deskNames: [DeskID: String] = [:]) {
        let written = language == .vietnamese ? Language.vietnamese : .english
        words = ReportWords(language: written, lineNames: lineNames, deskNames: deskNames)
    }

    /// The page about one day.
    public func page(of day: DaySummary) -> String { ReportPage(plans: [day], words: words).source }

    /// The page about two plans side by side: all charts to the same scales, the differences in words.
    public func page(comparing first: DaySummary, with second: DaySummary) -> String {
        ReportPage(plans: [first, second], words: words).source
    }
}
