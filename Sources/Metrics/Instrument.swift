/// Something a part of the program writes numbers into.
///
/// Whoever counts gets hold of its instrument once; writing into it then looks nothing up, allocates nothing and waits
/// at most for another writer of the same instrument.
package protocol Instrument: Sendable {
    /// What its numbers are.
    static var kind: MetricKind { get }
    /// Its numbers now, each with `labels`.
    func samples(_ labels: [Sample.Label]) -> [Sample]
}
