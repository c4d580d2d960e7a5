import Synchronization

/// Remembers a part's health and passes on changes only: the reason of a failure may repeat every few seconds.
final class HealthNote: Sendable {
    private let part: PartName
    private let tell: @Sendable (PartName, PartHealth) -> Void
    private let last: Mutex<PartHealth?>

    /// Makes a note; `known` is what everybody takes the part's health for already.
    init(
        part: PartName, known: PartHealth? = nil, tell: @escaping @Sendable (PartName, PartHealth) -> Void
    ) {
        self.part = part
        self.tell = tell
        last = Mutex(known)
    }

    func note(_ health: PartHealth) {
        let isNew = last.withLock { last in
            defer { last = health }
            return last != health
        }
        if isNew { tell(part, health) }
    }
}
