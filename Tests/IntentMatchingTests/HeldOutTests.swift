import IntentMatching
import Reception
import Testing

@Suite("Sentences in other words than the templates")
struct HeldOutTests {
    @Test func score() throws {
        let matcher = try ShippedContent.matcher()
        var counts: [String: Int] = [:]
        for case let u in LabelledUtterance.all(of: "held-out.tsv") {
            let m = matcher.match(u.text, in: MatchingContext(language: .vietnamese))
            let right = m.intent == u.intent && (u.intent == .none ? u.slots.isEmpty || m.written == u.slots : m.written == u.slots)
            counts["\(u.intent == .none ? "none " : "")\(m.decision) \(right)", default: 0] += 1
            if !right || (m.decision != .accept && u.intent != .none) || (m.language != u.language) { print(m.decision, m.intent, m.written, m.best.probability, m.language, "|", u.intent, u.slots, u.text, "|", m.alternatives.map { "\($0.intent) \($0.probability)" }) }
        }
        print(counts)
    }
}
