/// Reads what is written in Japanese within pieces of a writing.
struct KanaStretches {
    /// Who knows the readings; without one only kana is read.
    let reader: (any KanaReader)?

    /// `pieces` with the words in Japanese writing as they are read; nil when one cannot be read.
    func read(_ pieces: [Piece], of writing: Writing) -> [Piece]? {
        var read: [Piece] = []
        var index = 0
        while index < pieces.count {
            let end = stretchEnd(pieces, index, writing)
            if end == index {
                read.append(pieces[index])
                index += 1
            } else {
                let tokens = pieces[index].tokens.lowerBound..<pieces[end - 1].tokens.upperBound
                guard let words = words(of: tokens, in: writing) else { return nil }
                read += words
                index = end
            }
        }
        return read
    }

    /// The index behind the words in Japanese writing that touch one another from `start`.
    private func stretchEnd(_ pieces: [Piece], _ start: Int, _ writing: Writing) -> Int {
        var end = start
        while end < pieces.count, pieces[end].content == .word,
            writing.is(.ideograph, at: pieces[end].tokens.lowerBound),
            end == start || pieces[end - 1].tokens.upperBound == pieces[end].tokens.lowerBound
        { end += 1 }
        return end
    }

    private func words(of tokens: Range<Int>, in writing: Writing) -> [Piece]? {
        guard let reader else {
            return writing.scalars(tokens).contains(where: Script.isHan) ? nil : tokens.map { word($0..<$0 + 1) }
        }
        var words: [Piece] = []
        var start = tokens.lowerBound
        for (characters, kana) in reader.readings(of: writing.string(tokens)) {
            let own = start..<min(start + characters, tokens.upperBound)
            guard !own.isEmpty, let word = word(own, kana, in: writing) else { return nil }
            words.append(word)
            start = own.upperBound
        }
        return start == tokens.upperBound ? words : nil
    }

    private func word(_ tokens: Range<Int>, _ kana: String?, in writing: Writing) -> Piece? {
        if let kana, !kana.isEmpty, !kana.unicodeScalars.contains(where: Script.isHan) {
            return Piece(content: .words(kana), tokens: tokens)
        }
        return writing.scalars(tokens).contains(where: Script.isHan) ? nil : word(tokens)
    }

    private func word(_ tokens: Range<Int>) -> Piece { Piece(content: .word, tokens: tokens) }
}
