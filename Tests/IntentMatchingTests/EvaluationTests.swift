import IntentMatching
import Reception
import Testing

@Suite("Evaluation") struct EvaluationTests {
    /// A line that means `truth`, was read as `reading` (with `best` as the best in scope) and decided on.
    private static func line(
        _ truth: IntentName, _ decision: Decision, _ reading: IntentName, best: IntentName? = nil,
        _ probability: Double,
        language: Language? = nil, nanoseconds: UInt64 = 1_000
    ) -> EvaluatedLine {
        let label: TemplateLabel = truth == .none ? .topic("other") : .intent(truth)
        let match = EvaluatedMatch(
            decision: decision, intent: reading, bestInScope: best ?? reading, probability: probability,
            language: .english)
        return EvaluatedLine(LabelledLine(label: label, language: language, text: "x"), match, nanoseconds: nanoseconds)
    }

    /// Two of three wishes understood (one of them rejected as none), one of two others rejected.
    private static let mixed = [
        line("a", .accept, "a", 0.9), line("b", .confirm, "a", 0.6), line("a", .reject, .none, best: "a", 0.3),
        line(.none, .reject, "b", 0.3), line(.none, .accept, "b", 0.7),
    ]

    private static func report(_ lines: [EvaluatedLine]) throws -> EvaluationReport {
        try #require(EvaluationReport(lines))
    }

    @Test func accuracyCountsRejectionAsRightOutOfScopeOnly() throws {
        let report = try Self.report(Self.mixed)
        #expect(report.lines == 5)
        #expect(report.accuracy == 2.0 / 5)
        #expect(report.inScopeAccuracy == 2.0 / 3)
    }

    @Test func eachDecisionHasItsShareAndItsError() throws {
        let report = try Self.report(Self.mixed)
        #expect(report.accept.share == 2.0 / 5 && report.accept.error == 1.0 / 2)
        #expect(report.confirm.share == 1.0 / 5 && report.confirm.error == 1)
        #expect(report.reject.share == 2.0 / 5 && report.reject.error == 1.0 / 2)
        #expect(report.wrongAcceptance == 1.0 / 5)
    }

    @Test func acceptingAnythingOutOfScopeIsWrongAsNoneToo() throws {
        let report = try Self.report([Self.line(.none, .accept, .none, best: "a", 0.1)])
        #expect(report.wrongAcceptance == 1 && report.accuracy == 1)
        #expect(report.confirm.share == 0 && report.confirm.error == 0)
    }

    @Test func whatCannotBeToldIsNil() throws {
        let inScope = try Self.report([Self.line("a", .accept, "a", 0.9)])
        #expect(inScope.auroc == nil && inScope.slotAccuracy == nil && inScope.languageAccuracy == nil)
        let outside = try Self.report([Self.line(.none, .reject, .none, best: "a", 0.1)])
        #expect(outside.auroc == nil && outside.inScopeAccuracy == nil && outside.macroF1 == nil)
        #expect(EvaluationReport([]) == nil)
    }

    @Test(
        "AUROC is how often a wish scores above the rest, ties half",
        arguments: [
            ([0.9, 0.8], [0.1, 0.2], 1.0), ([0.1], [0.9], 0), ([0.5, 0.5], [0.5], 0.5),
            ([0.9, 0.4], [0.4, 0.1], 0.875), ([0.7, 0.3], [0.5], 0.5),
        ] as [([Double], [Double], Double)])
    func areaUnderCurve(inScope: [Double], outside: [Double], area: Double) throws {
        let lines =
            inScope.map { Self.line("a", .accept, "a", $0) } + outside.map { Self.line(.none, .reject, .none, $0) }
        #expect(try Self.report(lines).auroc == area)
        #expect(try Self.report(lines.reversed()).auroc == area)
    }

    @Test func macroF1WeighsIntentsAlikeAndCountsFalseAlarms() throws {
        // a: 1 hit, 2 there, 2 read: 0.5. b: no hit: 0. A rejected line out of scope is no reading of b.
        #expect(try Self.report(Self.mixed).macroF1 == 0.25)
        let perfect = [Self.line("a", .accept, "a", 1), Self.line("b", .accept, "b", 1)]
        #expect(try Self.report(perfect).macroF1 == 1)
        let alarmed = try #require(try Self.report(perfect + [Self.line(.none, .accept, "b", 1)]).macroF1)
        #expect(abs(alarmed - 5.0 / 6) < 1e-12)
    }

    @Test func calibrationErrorIsTheGapBetweenPromiseAndTruth() throws {
        // Four promises of 0.75 of which three are kept are calibrated; so are 1 kept and 0 broken.
        let kept = (0..<3).map { _ in Self.line("a", .accept, "a", 0.75) } + [Self.line("a", .accept, "b", 0.75)]
        let sure = [Self.line("a", .accept, "a", 1), Self.line(.none, .reject, .none, best: "a", 0)]
        #expect(abs(try Self.report(kept + sure).ece) < 1e-12)
        // Out of scope nothing in scope is right, and bins do not make good for each other.
        let boasts = [Self.line(.none, .accept, "a", 0.9), Self.line("a", .reject, "a", 0.1)]
        #expect(abs(try Self.report(boasts).ece - 0.9) < 1e-12)
    }

    @Test func confusionsComeMostFrequentFirstAndAtMostTen() throws {
        let few = try Self.report(Self.mixed).confusions
        #expect(few.map { "\($0.truth) \($0.reading) \($0.count)" } == ["a none 1", "b a 1", "none b 1"])
        let many = (0..<12).flatMap { number in
            (0...number).map { _ in Self.line("a", .accept, IntentName(rawValue: "x\(number)"), 0.9) }
        }
        let confusions = try Self.report(many).confusions
        #expect(confusions.map(\.count) == Array((3...12).reversed()))
        #expect(confusions[0].reading == "x11")
    }

    @Test func latencyIsByNearestRankInMicroseconds() throws {
        let lines = (1...200).map { Self.line("a", .accept, "a", 1, nanoseconds: UInt64($0) * 1_000) }
        let latency = try Self.report(lines.reversed()).latency
        #expect(latency.p50 == 100 && latency.p99 == 198)
        #expect(try Self.report([Self.line("a", .accept, "a", 1)]).latency.p99 == 1)
    }

    @Test func languagesAreReportedApart() throws {
        let lines = [
            Self.line("a", .accept, "a", 1, language: .english), Self.line("a", .accept, "b", 1, language: .korean),
            Self.line("a", .accept, "b", 1),
        ]
        let reports = EvaluationReport.byLanguage(lines)
        #expect(reports.mapValues(\.accuracy) == [.english: 1, .korean: 0])
        #expect(try Self.report(lines).languageAccuracy == 0.5)
    }

    @Test func slotsAreRightOnlyAllTogether() throws {
        let (line, desk) = (Slot(name: .line, value: "land"), Slot(name: .desk, value: "3"))
        func evaluated(_ expected: Set<Slot>, _ found: [Slot]) -> EvaluatedLine {
            let match = EvaluatedMatch(
                decision: .accept, intent: "a", bestInScope: "a", probability: 1, language: .english, slots: found)
            let labelled = LabelledLine(label: .intent("a"), language: .english, slots: expected, text: "x")
            return EvaluatedLine(labelled, match, nanoseconds: 1)
        }
        let placed = Slot(name: .line, value: "land", range: 2..<5)
        let lines = [
            evaluated([line], [placed]), evaluated([], []), evaluated([line, desk], [placed]), evaluated([], [desk]),
        ]
        #expect(try Self.report(lines).slotAccuracy == 0.5)
    }

    @Test(
        "marks are stripped from Latin letters alone",
        arguments: [
            ("Đăng ký kết hôn", "Dang ky ket hon"), ("đo\u{301} ư\u{323}", "do u"), ("Où ça, élève?", "Ou ca, eleve?"),
            ("がぎ か\u{3099} 한국어 中文", "がぎ か\u{3099} 한국어 中文"), ("👋🏽 ok", "👋🏽 ok"), ("", ""),
        ])
    func stripping(text: String, plain: String) {
        #expect(text.withoutMarks.unicodeScalars.elementsEqual(plain.unicodeScalars))
    }

    @Test func setsAreMatchedASecondTimeOnlyWhereStrippingChangesThem() {
        func matched(_ texts: [String]) -> EvaluatedSet {
            EvaluatedSet(name: texts.joined(), lines: texts.map { LabelledLine(label: .intent("a"), text: $0) }) {
                line in
                let intent: IntentName = line.text == "chào" ? "a" : "b"
                return EvaluatedLine(
                    line,
                    EvaluatedMatch(
                        decision: .accept, intent: intent, bestInScope: intent, probability: 1, language: .vietnamese),
                    nanoseconds: 1)
            }
        }
        let (marked, plain) = (matched(["chào", "hello"]), matched(["hello"]))
        #expect(marked.stripped.map(\.line.text) == ["chao", "hello"] && plain.stripped.isEmpty)
        let joined = EvaluatedSet(name: "all", joining: [marked, plain])
        #expect(EvaluationReport(joined.lines)?.accuracy == 1.0 / 3)
        #expect(joined.stripped.map(\.line.text) == ["chao", "hello", "hello"])
        #expect(EvaluatedSet(name: "all", joining: [plain, plain]).stripped.isEmpty)
    }
}
