/// Reading conditions and constants off a line.
extension SourceText.Line {
    /// The parts of an `if` or `guard`, and the bodies of Boolean properties, that are plain conditions and end on the line.
    var conditions: [Range<Int>] {
        // Most lines are neither; matching each would take seconds.
        guard trimmed.contains("if ") || trimmed.contains("guard ") || trimmed.contains(": Bool {") else { return [] }
        let written = String(code)
        if let body = written.firstMatch(of: /: Bool \{ (.+) \}$/) {
            return [written.offsets(of: body.output.1)].filter(isPlain)
        }
        guard let words = written.firstMatch(of: #/^ *(?:\} else )?(?:if|guard) /#) else { return [] }
        let begin = written.offsets(of: words.output).upperBound
        let outside = code.outermost(in: begin..<code.count)
        guard var end = outside.first(where: { code[$0] == "{" }).map({ $0 - 1 }) else { return [] }
        if written.prefix(end).hasSuffix(" else") { end -= " else".count }
        let commas = outside.filter { code[$0] == "," && $0 < end }
        // After a comma comes a space.
        let begins = [begin] + commas.map { $0 + 2 }
        return zip(begins, commas + [end]).filter { $0 < $1 }.map { $0..<$1 }.filter(isPlain)
    }

    private func isPlain(_ range: Range<Int>) -> Bool {
        let condition = String(code[range])
        return code.isBalanced(in: range)
            && !condition.contains(/\b(?:let|var|case|try|await|return)\b|[#{;]/)
    }

    /// A number of seconds, or one that a name is given; not zero, which is its own double.
    var constant: Range<Int>? {
        guard trimmed.contains("= ") || trimmed.contains("seconds(") else { return nil }
        let written = String(code)
        let number =
            written.firstMatch(of: /seconds\((\d[\d_.]*)\)/)
            ?? written.firstMatch(of: /\b(?:let|var) \w+ = (\d[\d_.]*)$/)
        guard let value = number?.output.1, value.contains(where: { ("1"..."9").contains($0) }) else { return nil }
        return written.offsets(of: value)
    }
}

extension String {
    fileprivate func offsets(of part: Substring) -> Range<Int> {
        distance(from: startIndex, to: part.startIndex)..<distance(from: startIndex, to: part.endIndex)
    }
}
