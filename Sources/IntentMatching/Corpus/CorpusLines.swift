import LocatedJSON

/// The lines of a corpus file that say something: neither blank nor only a comment.
struct CorpusLines {
    /// The largest file, in bytes: a thousand times what an intent needs.
    static let largestFile = 1 << 20
    /// The longest line, in characters.
    static let longestLine = 2_000

    /// One line.
    struct Line {
        let characters: [Character]
        let number: Int
        let file: String

        /// The place of `column` in this line.
        func location(column: Int) -> TextLocation {
            TextLocation(file: file, position: TextLocation.Position(line: number, column: column))
        }
    }

    let lines: [Line]

    /// Divides `file` into lines; what cannot be read is noted and left out. A byte-order mark and carriage returns are
    /// dropped.
    init(_ file: CorpusFile, noting problems: inout CorpusProblems) {
        guard file.bytes.count <= Self.largestFile else {
            problems.add(.fileTooLarge(path: file.path, limit: Self.largestFile))
            lines = []
            return
        }
        let text = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes.dropFirst(3) : file.bytes[...]
        let rows = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        lines = rows.enumerated().compactMap { index, row in
            let line = problems.attempt { () throws(IntentCorpusError) in
                try Self.line(row, number: index + 1, file: file.path)
            }
            guard let line, let first = line.characters.first(where: { !$0.isWhitespace }) else { return nil }
            return first == "#" ? nil : line
        }
    }

    private static func line(
        _ row: ArraySlice<UInt8>, number: Int, file: String
    ) throws(IntentCorpusError) -> Line {
        let bytes = row.last == UInt8(ascii: "\r") ? row.dropLast() : row
        // A decoder puts U+FFFD where bytes are broken; where the file itself holds one, its text was lost before.
        let characters = Array(String(decoding: bytes.prefix(4 * longestLine + 4), as: UTF8.self))
        let line = Line(characters: characters, number: number, file: file)
        if let broken = characters.prefix(longestLine).firstIndex(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
            throw .line(line.location(column: broken + 1), .invalidUTF8)
        }
        guard characters.count <= longestLine else {
            throw .line(line.location(column: longestLine + 1), .lineTooLong(limit: longestLine))
        }
        return line
    }
}

extension CorpusLines.Line {
    /// The name before `=`, which may hold anything, its column, and where the text after `=` begins.
    func definedName() throws(IntentCorpusError) -> (name: String, column: Int, text: Int) {
        let start = characters.firstIndex { !$0.isWhitespace } ?? 0
        guard let equals = characters.firstIndex(of: "="), equals > start else {
            throw .line(location(column: start + 1), .missingEquals)
        }
        var name = characters[start..<equals]
        while name.last?.isWhitespace == true { name.removeLast() }
        return (String(name), start + 1, equals + 1)
    }

    /// The template of a line `name = template`.
    func definition(names: TemplateParser.Names) throws(IntentCorpusError) -> SentenceTemplate {
        var parser = TemplateParser(characters, from: try definedName().text, names: names)
        do { return try parser.definition() } catch { throw located(error) }
    }

    /// The template of a line that is one sentence.
    func sentence(names: TemplateParser.Names) throws(IntentCorpusError) -> SentenceTemplate {
        var parser = TemplateParser(characters, names: names)
        do { return try parser.sentence() } catch { throw located(error) }
    }

    private func located(_ failure: TemplateParser.Failure) -> IntentCorpusError {
        .line(location(column: failure.column), failure.problem)
    }
}
