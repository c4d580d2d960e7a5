/// Where the compiler found errors in the copy that holds the mutants.
struct CompilerErrors {
    private let places: [(file: String, line: Int)]

    /// Reads the errors out of what a build shows.
    init(in log: String) {
        places = log.matches(of: /Sources\/(\S+\.swift):(\d+):\d+: error:/).compactMap { error in
            Int(error.output.2).map { (String(error.output.1), $0) }
        }
    }

    /// The numbers of the mutants nearest to the errors; `text` gives a file as it was compiled.
    func culprits(_ text: (_ file: String) -> String?) -> Set<Int> {
        Set(
            places.compactMap { file, line in
                let lines = text(file)?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
                let asking = lines.enumerated().compactMap { offset, text in
                    String(text).mutantAskedFor.map { (line: offset + 1, number: $0) }
                }
                return asking.min { abs($0.line - line) < abs($1.line - line) }?.number
            })
    }
}
