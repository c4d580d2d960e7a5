/// A way to change one line of code so that it should be noticed. Only lines that can be changed without knowing the
/// grammar are chosen; what does not compile all the same is left out later.
enum MutationOperator: String, CaseIterable {
    case negate = "negates"
    case drop = "drops"
    case boundary = "moves the boundary of"
    case connective = "swaps and/or in"
    case constant = "doubles"
    case empty = "answers nothing instead of"

    /// The changes of this kind that can be made in `source`, at most one a line.
    func mutants(in source: SourceText) -> [Mutant] {
        source.lines.indices.compactMap { index in
            change(of: index, in: source).map { range, replacement in
                Mutant(
                    in: source, at: source.lines[index].range(range), replacement: replacement,
                    change: "\(rawValue) \(source.lines[index].text(range))")
            }
        }
    }

    private func change(of index: Int, in source: SourceText) -> (Range<Int>, String)? {
        let line = source.lines[index]
        switch self {
        case .negate:
            return line.conditions.first.map { ($0, "\(Mutant.placeholder) != (\(line.text($0)))") }
        case .boundary: return swapping([(" < ", " <= "), (" > ", " >= ")], in: line)
        case .connective: return swapping([(" && ", " || ")], in: line)
        case .constant:
            return line.constant.map { ($0, "\(Mutant.placeholder) ? 2 * \(line.text($0)) : \(line.text($0))") }
        case .drop:
            guard let range = source.statement(at: index) else { return nil }
            return (range, "if !\(Mutant.placeholder) { \(line.text(range)) }")
        case .empty:
            guard let range = source.returnedArray(at: index) else { return nil }
            return (range, "\(Mutant.placeholder) ? [] : (\(line.text(range)))")
        }
    }

    /// The first condition with one of the operators, which becomes the other of its pair.
    private func swapping(_ pairs: [(String, String)], in line: SourceText.Line) -> (Range<Int>, String)? {
        for range in line.conditions {
            let condition = line.text(range)
            for (old, new) in pairs + pairs.map({ ($1, $0) })
            where condition.contains(old) && !condition.contains("\"") {
                let changed = condition.replacing(old, with: new)
                return (range, "\(Mutant.placeholder) ? (\(changed)) : (\(condition))")
            }
        }
        return nil
    }
}
