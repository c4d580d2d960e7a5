/// Reads the pieces of a Japanese writing: numbers and codes are said first, and the dictionary reads what is around them with
/// them in their place.
struct KanaStretches {
    /// Who knows the readings; without one only kana is read.
    let reader: (any KanaReader)?
    private let japanese = Japanese()

    /// Puts `reader` to work.
    init(reader: (any KanaReader)?) { self.reader = reader }

    /// `pieces` in kana as the voice reads it; nil when there is a word whose reading is not known.
    func read(_ pieces: [Piece], of writing: Writing) -> [Piece]? {
        var stretches: [KanaSentence.Stretch] = []
        for (index, piece) in pieces.enumerated() {
            let before = index > 0 ? pieces[index - 1] : nil
            let behind = index + 1 < pieces.count ? pieces[index + 1] : nil
            let content = dayOfWeek(before, piece, behind, writing) ?? content(piece, behind: before, in: writing)
            stretches.append(KanaSentence.Stretch(content: content, tokens: piece.tokens))
        }
        var sentence = KanaSentence(stretches)
        return sentence.read(by: reader ?? KanaAsWritten())
    }

    private func content(_ piece: Piece, behind before: Piece?, in writing: Writing) -> KanaSentence.Content {
        switch piece.content {
        case .pause(let mark): .pause(mark)
        case .words(let words): .spoken(words)
        case .thing(let thing):
            .spoken(japanese.words(for: Self.isFirstOfMonth(thing, before?.thing) ? Self.first : thing))
        case .word where writing.is(.letters, at: piece.tokens.lowerBound):
            .spoken(japanese.words(for: .foreignWord(writing.string(piece.tokens))))
        case .word: .written(writing.string(piece.tokens))
        }
    }

    private static let daysOfWeek = ["月": "ゲツ", "火": "カ", "水": "スイ", "木": "モク", "金": "キン", "土": "ド", "日": "ニチ"]

    /// A day of the week as it stands in brackets behind a date: "5月12日(月)".
    private func dayOfWeek(
        _ before: Piece?, _ piece: Piece, _ behind: Piece?, _ writing: Writing
    ) -> KanaSentence.Content? {
        guard piece.content == .word, let before, let behind, writing.mark(before.tokens.lowerBound) == "(",
            writing.mark(behind.tokens.lowerBound) == ")"
        else { return nil }
        return Self.daysOfWeek[writing.string(piece.tokens)].map { .spoken($0 + "ヨウビ") }
    }

    private static let first = SemioticClass.date(day: 1, month: nil, year: nil)

    /// "1日" is a day long, but behind a month the first of it.
    private static func isFirstOfMonth(_ thing: SemioticClass, _ before: SemioticClass?) -> Bool {
        if case .counted(_, "月") = before { thing == .counted(Numeral("1"), counter: "日") } else { false }
    }
}

/// Knows no word: kana are read as they are written.
private struct KanaAsWritten: KanaReader {
    func morphemes(of text: String, keeping whole: [Range<Int>]) -> [Morpheme] {
        text.map { _ in Morpheme(characters: 1, kana: nil) }
    }
}
