import Foundation

/// What was found out about one part.
struct Finding: Encodable {
    /// How a part is.
    enum State: String, Encodable {
        case ok, degraded, missing, broken
    }

    let part: String
    let state: State
    let detail: String
    let fix: String?

    private enum CodingKeys: String, CodingKey {
        case part, state, detail, fix
    }

    init(_ part: String, _ state: State, _ detail: String, fix: String? = nil) {
        self.part = part
        self.state = state
        self.detail = detail
        self.fix = fix
    }

    /// A part that `problem` is wrong with. Our descriptions say what is wrong, a semicolon, and the fix.
    init(_ part: String, _ state: State = .broken, by problem: some CustomStringConvertible) {
        let text = problem.description
        let end = text.range(of: "; ", options: .backwards)
        self.init(
            part, state, end.map { String(text[..<$0.lowerBound]) } ?? text,
            fix: end.map { String(text[$0.upperBound...]) })
    }

    /// Every key is there, also without a fix.
    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(part, forKey: .part)
        try values.encode(state, forKey: .state)
        try values.encode(detail, forKey: .detail)
        try values.encode(fix, forKey: .fix)
    }

    /// The finding for people.
    var words: String {
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(1, width - text.count))
        }
        return padded(state.rawValue, 9) + padded(part, 14) + detail + (fix.map { "; \($0)" } ?? "")
    }
}
