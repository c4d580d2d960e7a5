import Synchronization

/// Remembers a part's health and passes on changes only: the reason of a failure may repeat every few seconds.
final class HealthNote: Sendable {
    private let part: PartName
    private let links: AgentLinks
    private let last = Mutex<PartHealth?>(nil)

    init(part: PartName, links: AgentLinks) {
        self.part = part
        self.links = links
    }

    func note(_ health: PartHealth) {
        let isNew = last.withLock { last in
            defer { last = health }
            return last != health
        }
        if isNew { links.reportHealth(part, health) }
    }
}
