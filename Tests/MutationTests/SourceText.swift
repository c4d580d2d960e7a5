import Foundation

/// A file of Swift as the mutation operators read it: by lines, without knowing the grammar.
struct SourceText {
    /// One line.
    struct Line {
        /// As it is written; its indices are those of the file.
        let text: Substring
        /// The same, character by character, with comments and the contents of strings blanked: nothing in it only looks
        /// like code.
        let code: [Character]

        /// The code without the white space around it.
        let trimmed: String

        init(_ text: Substring) {
            self.text = text
            code = Self.blanked(text)
            trimmed = String(code).trimmingCharacters(in: .whitespaces)
        }

        /// The place in the file of some of the characters.
        func range(_ characters: Range<Int>) -> Range<String.Index> {
            let start = text.index(text.startIndex, offsetBy: characters.lowerBound)
            return start..<text.index(start, offsetBy: characters.count)
        }

        /// What is written there.
        func text(_ characters: Range<Int>) -> String { String(text[range(characters)]) }
    }

    /// Below `Sources`, for people and for the compiler's messages.
    let path: String
    /// All of it.
    let text: String
    /// Its lines.
    let lines: [Line]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Line.init)
    }

    /// The number of the line at `index`, from 1.
    func lineNumber(at index: String.Index) -> Int { text.utf8[..<index].count { $0 == 0x0A } + 1 }
}

extension SourceText.Line {
    private static func blanked(_ line: Substring) -> [Character] {
        let characters = Array(line)
        var code: [Character] = []
        var isString = false
        while code.count < characters.count {
            let character = characters[code.count]
            if isString, character == "\\" {
                code += Array(repeating: "_", count: min(2, characters.count - code.count))
            } else if character == "\"" {
                isString.toggle()
                code.append(character)
            } else if !isString, character == "/", characters.dropFirst(code.count + 1).first == "/" {
                code += Array(repeating: " ", count: characters.count - code.count)
            } else {
                code.append(isString ? "_" : character)
            }
        }
        return code
    }
}

extension [Character] {
    /// The places in `range` that stand in no bracket opened within it.
    func outermost(in range: Range<Int>) -> [Int] {
        var depth = 0
        return range.filter { index in
            if ")]}".contains(self[index]) { depth -= 1 }
            defer { if "([{".contains(self[index]) { depth += 1 } }
            return depth == 0
        }
    }

    /// Whether every bracket in `range` is closed there, and none before it was opened.
    func isBalanced(in range: Range<Int>) -> Bool {
        var depth = 0
        for character in self[range] {
            if "([{".contains(character) { depth += 1 }
            if ")]}".contains(character) { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0
    }
}
