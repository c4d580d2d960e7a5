/// Reading statements off a line, with a look at the lines beside it.
extension SourceText {
    /// A call or an assignment that fills line `index` and gives nothing that anybody takes.
    func statement(at index: Int) -> Range<Int>? {
        let line = lines[index]
        guard line.trimmed.contains("= ") || line.trimmed.hasSuffix(")") else { return nil }
        let call = /[a-z][\w.]*\??(?:\[\w+\][\w.]*)?\(.*\)/
        let assignment = /[a-z][\w.]*(?:\[[\w.: ]+\][\w.]*)? (?:=|\+=|-=) .*[^,(\[{]/
        guard line.trimmed.wholeMatch(of: call) != nil || line.trimmed.wholeMatch(of: assignment) != nil,
            !line.trimmed.hasPrefix("precondition"), !isInInitializer(index),
            let before = lines[..<index].last(where: { !$0.trimmed.isEmpty })?.trimmed,
            let after = lines[(index + 1)...].first(where: { !$0.trimmed.isEmpty })?.trimmed,
            endsStatement(before), !after.contains(/^[.?:&|+\-*\/]/), !isValue(between: before, and: after),
            line.code.isBalanced(in: line.content)
        else { return nil }
        return line.content
    }

    /// Whether the last function that begins above is an initialiser: what it sets has to be set.
    private func isInInitializer(_ index: Int) -> Bool {
        let function = lines[..<index].last { $0.trimmed.contains(/^(?:[a-z]+ )*(?:func |init[(?])/) }
        return function?.trimmed.contains("func ") == false
    }

    /// Whether a new statement can begin after `line`.
    private func endsStatement(_ line: String) -> Bool {
        line.contains(/[\w)}{\]"]$|^(?:case .*|default):$/) && !line.contains(/\breturn$/)
    }

    /// Whether what stands alone between two lines may be the value of a closure, a property or a function.
    private func isValue(between before: String, and after: String) -> Bool {
        guard before.contains(/(?:\{|:| in)$/), after.hasPrefix("}") else { return false }
        let isBlock = before.contains(/^(?:\} else|if |for |while |\) )|\bfunc |\belse \{$/)
        return !isBlock || before.contains("->")
    }

    /// What follows `return` at the end of a function that returns an array.
    func returnedArray(at index: Int) -> Range<Int>? {
        let line = lines[index]
        guard line.trimmed.hasPrefix("return "), index + 1 < lines.count, lines[index + 1].trimmed.hasPrefix("}"),
            let function = lines[..<index].last(where: { $0.trimmed.contains(/\bfunc |^\) .*\{$/) }),
            function.trimmed.contains(/-> \[\w+\] \{$/)
        else { return nil }
        let range = (line.content.lowerBound + "return ".count)..<line.content.upperBound
        return line.code.isBalanced(in: range) && line.text(range) != "[]" ? range : nil
    }
}

extension SourceText.Line {
    /// The code without the white space around it.
    fileprivate var content: Range<Int> {
        guard let first = code.firstIndex(where: { $0 != " " }), let last = code.lastIndex(where: { $0 != " " }) else {
            return 0..<0
        }
        return first..<(last + 1)
    }
}
