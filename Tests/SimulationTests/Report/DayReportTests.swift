import Reception
import Simulation
import Testing

@Suite struct DayReportTests {
    private static let busyDay = {
        var day = OfficeDay()
        return DaySummary(of: day.play())
    }()
    private static let otherPlan = {
        var day = OfficeDay()
        day.name = "Thêm người"
        day.serving[6] = ["land", "certification"]
        return DaySummary(of: day.play())
    }()

    private static func report(_ language: Language) -> DayReport {
        DayReport(language: language, lineNames: OfficeDay.lineNames, deskNames: OfficeDay.deskNames)
    }

    /// A page about one day and one about two plans.
    private static let written: [Language: [String]] = {
        let languages = [Language.vietnamese, .english].map { language in
            let report = report(language)
            return (language, [report.page(of: busyDay), report.page(comparing: busyDay, with: otherPlan)])
        }
        return Dictionary(uniqueKeysWithValues: languages)
    }()
    private static let read = written.mapValues { $0.map(TagBalance.init) }

    @Test(arguments: [Language.vietnamese, .english])
    func `a page is well-formed, needs nothing from elsewhere and runs nothing`(language: Language) {
        for (page, markup) in zip(Self.written[language] ?? [], Self.read[language] ?? []) {
            #expect(markup.faults.isEmpty)
            #expect(Set(markup.identifiers).count == markup.identifiers.count)
            #expect(markup.names["script"] == nil)
            #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("@import"))
            #expect(!page.contains("NaN") && !page.contains("inf\""))
        }
    }

    @Test(arguments: [Language.vietnamese, .english])
    func `every picture says what it shows and has its numbers as a table`(language: Language) {
        for (page, markup) in zip(Self.written[language] ?? [], Self.read[language] ?? []) {
            let names = markup.names
            // One drawing holds the patterns and is no picture.
            let pictures = (names["svg"] ?? 0) - 1
            #expect(pictures > 10)
            #expect(page.split(separator: "role=\"img\"").count - 1 == pictures)
            #expect(names["desc"] == pictures)
            #expect(names["details"] == pictures)
            #expect(names["title"] == pictures + 1)
        }
    }

    @Test func `the Vietnamese page has no English in it`() {
        let english = ReportWordsTests.all.filter { $0.english != $0.vietnamese }
        let pieces = Set(english.flatMap { Self.pieces(of: $0.english) })
        for markup in Self.read[.vietnamese] ?? [] {
            let texts = Set(markup.texts.map { $0.lowercased() })
            #expect(texts.intersection(pieces).isEmpty)
            let whole = texts.sorted().joined(separator: "\n")
            for piece in pieces where piece.utf8.count >= 7 { #expect(!whole.contains(piece)) }
        }
    }

    /// What stands between the gaps of a text.
    private static func pieces(of text: String) -> [String] {
        text.lowercased().split(omittingEmptySubsequences: false) { $0 == "{" || $0 == "}" }.enumerated().filter {
            $0.offset.isMultiple(of: 2)
        }
        .map { String($0.element.drop { $0 == " " }) }.filter { $0.contains { $0.isLetter } }
    }

    @Test(arguments: [
        (Language.vietnamese, ["1.203 câu nói", "31,3", "90\u{A0}phút", "23/11/2026", "Quầy số 3", "Chứng thực"]),
        (.english, ["1,203 utterances", "31.3", "90\u{A0}min", "2026-11-23", "Take a ticket"]),
        (.korean, ["1,203 utterances", "lang=\"en\""]),
    ])
    func `numbers, days and names are written as readers write them`(language: Language, words: [String]) {
        let page = Self.report(language).page(of: Self.busyDay)
        for word in words { #expect(page.contains(word), "\(word)") }
    }

    @Test func `the same day gives the same page`() {
        var again = OfficeDay()
        let page = Self.report(.vietnamese).page(of: DaySummary(of: again.play()))
        #expect(page == Self.written[.vietnamese]?.first)
    }

    @Test func `names from files cannot become markup`() {
        let evil = "</title><script>alert('x')</script>&amp;\u{1}\u{202E}\""
        var day = HandMadeDay.empty(lines: [LineID(rawValue: evil)])
        day.name = evil
        day.visitors = [HandMadeDay.visitor(1, at: 0, wait: 1, line: LineID(rawValue: evil))]
        day.desks = [HandMadeDay.desk(DeskID(rawValue: evil), manned: [0...9])]
        day.robots = [RobotRecord(name: evil)]
        day.faults = [FaultRecord(what: evil, how: evil, robot: 7, brokeAt: .start)]
        day.utterances = [
            UtteranceRecord(
                at: .start, robot: 0, intent: IntentName(rawValue: evil), decision: .accept, language: .english)
        ]
        let page = DayReport(language: .vietnamese).page(of: DaySummary(of: day))
        #expect(TagBalance(page).faults.isEmpty)
        #expect(TagBalance(page).names["script"] == nil)
        #expect(!page.contains("\u{202E}") && !page.contains("\u{1}"))
        #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;\u{FFFD}\u{FFFD}&quot;"))
    }

    @Test(arguments: [Language.vietnamese, .english])
    func `a day without anybody is told as such`(language: Language) {
        let empty = DaySummary(of: HandMadeDay.empty(lines: []))
        let page = DayReport(language: language).page(of: empty)
        #expect(TagBalance(page).faults.isEmpty)
        #expect(page.contains(ReportSentence.nobodyCame.words.text(in: language)))
        #expect(page.contains(ReportSentence.noFaults.words.text(in: language)))
        #expect(TagBalance(DayReport(language: language).page(comparing: empty, with: Self.busyDay)).faults.isEmpty)
    }

    @Test func `a single visitor makes a whole report`() {
        var day = HandMadeDay.empty()
        day.visitors = [HandMadeDay.visitor(1, at: 30, wait: 12)]
        let page = DayReport(language: .english, lineNames: ["certification": "certification"])
            .page(of: DaySummary(of: day))
        #expect(TagBalance(page).faults.isEmpty)
        #expect(page.contains("The longest wait was 12\u{A0}min: Certification, ticket taken at 08:30."))
        #expect(page.contains("Nobody left before their turn."))
    }

    @Test(arguments: [
        (
            Language.vietnamese, 34.0, 21.0,
            ["Chờ lâu nhất giảm từ 34 xuống 21\u{A0}phút (tốt\u{A0}hơn).", "Giảm từ 34 xuống 21\u{A0}phút"]
        ),
        (.vietnamese, 0.5, 2, ["Chờ lâu nhất tăng từ 30\u{A0}giây lên 2\u{A0}phút (kém\u{A0}hơn)."]),
        (.english, 34, 21, ["Longest wait falls from 34 to 21\u{A0}min (better)."]),
        (.english, 8, 8, ["The same"]),
    ])
    func `two plans are compared in words`(language: Language, first: Double, second: Double, words: [String]) {
        let days = [first, second].map { wait in
            var day = HandMadeDay.empty()
            day.visitors = [HandMadeDay.visitor(1, at: 0, wait: wait)]
            return DaySummary(of: day)
        }
        let page = DayReport(language: language).page(comparing: days[0], with: days[1])
        for word in words { #expect(page.contains(word)) }
    }

    @Test func `two plans are drawn to one scale`() {
        let days = [4.0, 80].map { wait in
            var day = HandMadeDay.empty(until: 180)
            day.visitors = [HandMadeDay.visitor(1, at: 0, wait: wait)]
            return DaySummary(of: day)
        }
        let page = DayReport(language: .english).page(comparing: days[0], with: days[1])
        let axes = page.split(separator: "<svg").map { $0.split(separator: ">80</text>").count - 1 }
        // The waits by line, by hour and of ordinary visitors, in both columns.
        #expect(axes.filter { $0 > 0 }.count >= 6)
    }

    @Test func `a month of visitors in one day still makes a page of bounded size`() {
        var crowd = OfficeDay()
        crowd.visitors = 13_000
        let page = Self.report(.vietnamese).page(of: DaySummary(of: crowd.play()))
        #expect(page.utf8.count < 400_000)
        #expect(page.contains("13.000"))
    }
}
