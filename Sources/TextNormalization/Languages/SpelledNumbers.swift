import Foundation
package import Reception
import Synchronization

/// Whole numbers in words, by Foundation's spell-out formatter; a language's verbalizer mends what it says otherwise.
package final class SpelledNumbers: Sendable {
    /// The most digits the formatter is given: it is exact up to there.
    package static let mostDigits = 15

    private let formatter: Mutex<NumberFormatter>

    /// The numbers of `language`.
    package init(_ language: Language) {
        let formatter = NumberFormatter()
        formatter.numberStyle = .spellOut
        formatter.locale = Locale(identifier: language.rawValue)
        self.formatter = Mutex(formatter)
    }

    /// `value` in words; nil when it has more than `mostDigits` digits.
    package func words(_ value: Int) -> String? {
        guard value.magnitude < 1_000_000_000_000_000 else { return nil }
        return formatter.withLock { $0.string(from: NSNumber(value: value)) }
    }
}
