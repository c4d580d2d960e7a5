import Reception
import SpeechOutput
import Testing
import TextNormalization

@Suite struct MarkEstimatorTests {
    private static let sampleRate = 16_000

    /// Tone and silence in turn, in milliseconds.
    private func audio(_ milliseconds: [Int]) -> [Int16] {
        milliseconds.enumerated().flatMap { number, length in
            (0..<length * Self.sampleRate / 1_000).map { sample -> Int16 in
                number % 2 == 0 ? (sample / 40 % 2 == 0 ? 5_000 : -5_000) : 0
            }
        }
    }

    private func words(_ text: String) -> [CaptionWord] {
        CaptionWord.words(of: SpokenText(asWritten: text))
    }

    /// The marks of `audio` given in pieces of 100 ms, the last one with what is left.
    private func marks(_ text: String, _ audio: [Int16], rate: Double = 0.065) -> [SpeechMark] {
        var estimator = MarkEstimator(words: words(text), sampleRate: Self.sampleRate, secondsPerUnit: rate)
        let size = estimator.pieceLength * 5
        var marks: [SpeechMark] = []
        var rest = audio[...]
        while !rest.isEmpty {
            let isLast = rest.count <= size
            let found = estimator.marks(of: Array(rest.prefix(size)), isLast: isLast)
            let start = audio.count - rest.count
            #expect(found.allSatisfy { start..<min(start + size, audio.count) ~= $0.sample })
            rest = rest.dropFirst(size)
            marks += found
        }
        #expect(marks.map(\.sample) == marks.map(\.sample).sorted())
        return marks
    }

    private func starts(_ marks: [SpeechMark]) -> [Double] {
        marks.compactMap { mark in
            if case .word = mark.kind { Double(mark.sample) / Double(Self.sampleRate) } else { nil }
        }
    }

    @Test(arguments: [
        (
            "Xin chào, ông. Bà!", ["Xin", "chào,", "ông.", "Bà!"],
            [CaptionWord.Pause.none, .clause, .sentence, .sentence]
        ),
        ("3.5 triệu – hết", ["3.5", "triệu", "hết"], [.none, .clause, .sentence]),
        ("请拿。号码", ["请", "拿", "号", "码"], [.none, .sentence, .none, .sentence]),
        ("(một) \"hai\"", ["(một)", "\"hai\""], [.none, .sentence]), ("", [], []), ("… !", [], []),
    ])
    func `words are found with the pauses after them`(
        _ text: String, _ expected: [String], _ pauses: [CaptionWord.Pause]
    ) {
        let characters = Array(text)
        #expect(words(text).map { String(characters[$0.display]) } == expected)
        #expect(words(text).map(\.pause) == pauses)
    }

    @Test func `several spoken words of one displayed are one`() {
        let spoken = SpokenText(
            text: "số một hai",
            spans: [
                .init(scalars: 0..<2, display: 0..<2), .init(scalars: 3..<6, display: 3..<5),
                .init(scalars: 7..<10, display: 3..<5),
            ])
        let words = CaptionWord.words(of: spoken)
        #expect(words.map(\.display) == [0..<2, 3..<5])
        #expect(words.map(\.units) == [3, 7])
    }

    @Test(arguments: [0.01, 0.03, 0.065, 0.2, 1.0])
    func `every word is marked once, whatever the rate that was thought`(_ rate: Double) {
        let marks = marks("Một hai ba, bốn năm. Sáu bảy tám!", audio([900, 200, 700, 400, 900]), rate: rate)
        #expect(starts(marks).count == 8)
        #expect(marks.filter { $0.kind == .sentenceEnd }.count == 2)
        #expect(marks.last?.sample == 3_100 * 16 - 1)
    }

    @Test func `a pause is taken for the punctuation nearest to it`() {
        let found = starts(marks("Một hai ba, bốn năm. Sáu bảy tám!", audio([900, 200, 700, 400, 900])))
        #expect(abs(found[0]) < 0.03 && abs(found[3] - 1.1) < 0.03 && abs(found[5] - 2.2) < 0.03, "\(found)")
    }

    @Test func `silence before the first word is not spoken`() {
        let found = starts(marks("Một hai", audio([0, 600, 700])))
        #expect(abs(found[0] - 0.6) < 0.03)
    }

    @Test func `the mouth opens with the sound and closes with it`() {
        let shapes = marks("Một, hai", audio([400, 300, 400, 200])).compactMap { mark -> MouthShape? in
            if case .mouth(let shape) = mark.kind { shape } else { nil }
        }
        #expect(shapes == [.open, .rest, .open, .rest])
    }

    @Test func `text without words moves the mouth and nothing else`() {
        let marks = marks("", audio([200]))
        #expect(marks.allSatisfy { if case .mouth = $0.kind { true } else { false } })
    }
}
