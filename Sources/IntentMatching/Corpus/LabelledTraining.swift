import Reception

extension LabelledFile {
    /// The most intents that are learnt together: the largest public set has 150.
    package static let mostIntents = 2_000

    /// The lines of `files` as something to learn: of at least two intents and at most `mostIntents`. What is out of
    /// scope counts as one.
    package static func trainingLines(of files: [LabelledFile]) throws(LabelledFileError) -> [LabelledLine] {
        let lines = files.flatMap(\.lines)
        let intents = Set(lines.map(\.label.intent)).count
        guard intents > 1 else { throw .oneLabel(paths: files.map(\.path)) }
        guard intents <= mostIntents else { throw .tooManyLabels(paths: files.map(\.path), limit: mostIntents) }
        return lines
    }
}
