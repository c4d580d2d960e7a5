import Foundation
package import Reception
import Synchronization

/// Whole numbers in words, by Foundation's spell-out formatter; a language's verbalizer mends what it says otherwise.
package final class SpelledNumbers: Sendable {
    /// The most digits the formatter is given: it is exact up to there.
    package static let mostDigits = 15
    /// Numbers that were said are kept, for the formatter takes 9 us for each.
    private static let mostKept = 1_000

    private struct State {
        let formatter: NumberFormatter
        var said: [Int: String] = [:]
    }

    private let mend: @Sendable (String) -> String
    private let state: Mutex<State>

    /// The numbers of `language`, each as `mend` leaves what the formatter says.
    package init(_ language: Language, mend: @escaping @Sendable (String) -> String = { $0 }) {
        self.mend = mend
        let formatter = NumberFormatter()
        formatter.numberStyle = .spellOut
        formatter.locale = Locale(identifier: language.rawValue)
        state = Mutex(State(formatter: formatter))
    }

    /// `value` in words; nil when it has more than `mostDigits` digits.
    package func words(_ value: Int) -> String? {
        guard value.magnitude < 1_000_000_000_000_000 else { return nil }
        return state.withLock { state in
            if let said = state.said[value] { return said }
            let words = state.formatter.string(from: NSNumber(value: value)).map(mend)
            if state.said.count >= Self.mostKept { state.said.removeAll(keepingCapacity: true) }
            state.said[value] = words
            return words
        }
    }
}
