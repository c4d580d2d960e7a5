import LocatedJSON
import Reception

/// Reads typed lines: a word of `LiveWord` with its operands, or the number of a shown button; `@` and the name or number
/// of a robot before it where it is not the first robot's.
package struct LiveReading: Sendable {
    private let robots: [String]

    /// Makes a reading for a scenario with these robots.
    package init(robots: [String]) { self.robots = robots }

    /// The command of a line; nil for an empty one.
    package func command(_ line: String) throws(LiveRefusal) -> LiveCommand? {
        var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        var robot = 0
        if let first = words.first, first.hasPrefix("@") {
            robot = try self.robot(String(first.dropFirst()))
            words.removeFirst()
        }
        guard let first = words.first else { return nil }
        if let number = Int(first), words.count == 1 { return .touches(button: number, robot: robot) }
        guard let word = LiveWord.all.first(where: { $0.name == first.lowercased() }) else { throw unknown(first) }
        switch word.meaning {
        case .control(let read):
            guard let command = try read(Array(words.dropFirst())) else { throw word.refusal }
            return command
        case .happening(let operands):
            guard let members = LiveOperand.members(Array(words.dropFirst()), operands) else { throw word.refusal }
            return .happens(try step(robot, members))
        }
    }

    /// Reads the step as a scenario's reader does, so that the same is allowed in both.
    private func step(_ robot: Int, _ members: [String]) throws(LiveRefusal) -> TypedStep {
        let text = "{\(members.joined(separator: ", "))}"
        do throws(LocatedJSONError) {
            var keys = try LocatedValue(parsing: Array(text.utf8), file: "").object()
            let happening = try HappeningReading.happening(&keys)
            try keys.finish()
            return TypedStep(robot: robot, happening: happening, members: name(of: robot) + members)
        } catch {
            throw LiveRefusal(description: error.problem.description)
        }
    }

    /// The step in which a button of `robot` is touched.
    func step(_ robot: Int, touching choice: Choice) -> TypedStep {
        TypedStep(
            robot: robot, happening: .touches(choice: choice),
            members: name(of: robot) + [LiveOperand.member("touches", choice.button)])
    }

    /// The first robot needs no name.
    private func name(of robot: Int) -> [String] {
        robot == 0 ? [] : [LiveOperand.member("robot", robots[robot])]
    }

    private func robot(_ name: String) throws(LiveRefusal) -> Int {
        if let index = robots.firstIndex(where: { $0.lowercased() == name.lowercased() }) { return index }
        if let number = Int(name), robots.indices.contains(number - 1) { return number - 1 }
        let known = robots.enumerated().map { "@\($0 + 1) \($1)" }.joined(separator: ", ")
        throw LiveRefusal(description: "there is no robot \"\(name.prefix(40))\"; they are \(known)")
    }

    private func unknown(_ word: String) -> LiveRefusal {
        let advice =
            Spelling.nearest(to: word.lowercased(), among: LiveWord.all.map(\.name)).map { "did you mean \"\($0)\"?" }
            ?? "to speak to the robot write: says \(word.prefix(40)) …"
        return LiveRefusal(description: "\"\(word.prefix(40))\" is no command; \(advice) (\"help\" lists them)")
    }
}
