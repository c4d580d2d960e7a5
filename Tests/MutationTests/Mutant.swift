/// One change to the sources, switched on at run time by its number.
struct Mutant {
    /// What stands for the switch in a replacement.
    static let placeholder = "MUTANT"

    /// The file, below `Sources`.
    let file: String
    /// The lines that it touches, from 1.
    let lines: ClosedRange<Int>
    /// What is replaced.
    let range: Range<String.Index>
    /// What it is replaced by, with `placeholder` where the code asks whether the mutant is on.
    let replacement: String
    /// What it does, for people.
    let change: String
    /// Whether it is a named removal.
    let isRemoval: Bool
    /// The scenarios that must fail; empty where any may.
    let scenarios: [String]

    init(
        in source: SourceText, at range: Range<String.Index>, replacement: String, change: String,
        isRemoval: Bool = false, scenarios: [String] = []
    ) {
        file = source.path
        lines = source.lineNumber(at: range.lowerBound)...source.lineNumber(at: range.upperBound)
        self.range = range
        self.replacement = replacement
        self.change = change
        self.isRemoval = isRemoval
        self.scenarios = scenarios
    }

    /// The place as compilers write it.
    var place: String { "\(file):\(lines.lowerBound)" }
}

extension SourceText {
    /// The file with each of `mutants` in it, under its number.
    func holding(_ mutants: [(number: Int, mutant: Mutant)]) -> String {
        var mutated = ""
        var rest = text[...]
        for (number, mutant) in mutants.sorted(by: { $0.mutant.range.lowerBound < $1.mutant.range.lowerBound }) {
            mutated += rest[..<mutant.range.lowerBound] + mutant.replacement.asking(number)
            rest = rest[mutant.range.upperBound...]
        }
        return mutated + rest
    }
}

/// The code of the switch, which is added to the copy that holds the mutants.
enum MutantSwitch {
    /// The variable that holds the number of the mutant that is on.
    static let variable = "LETAN_MUTANT"

    /// The file, for the module `Reception`, which every other of the machines imports.
    static let code = """
        import Glibc

        public enum Mutant {
            private static let active = getenv("\(variable)").flatMap { Int(String(cString: $0)) }

            public static func isOn(_ number: Int) -> Bool { number == active }
        }
        """
}

extension String {
    fileprivate func asking(_ number: Int) -> String {
        replacing(Mutant.placeholder, with: "Mutant.isOn(\(number))")
    }

    /// The number of the mutant that the code asks for, if it asks for one.
    var mutantAskedFor: Int? {
        firstMatch(of: /Mutant\.isOn\((\d+)\)/).flatMap { Int($0.output.1) }
    }
}
