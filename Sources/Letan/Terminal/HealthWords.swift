import Reception

/// What there is to tell of a robot's parts: that one works is no news unless it has failed.
struct HealthWords {
    private var failing: Set<PartName> = []

    /// What to tell when `part` is as `health` says; nil when that is no news.
    mutating func words(of part: PartName, _ health: PartHealth) -> String? {
        switch health {
        case .ready: return failing.remove(part) == nil ? nil : "works again"
        case .failed(let reason):
            failing.insert(part)
            return "failed: \(reason); it is started again"
        case .ended: return "ended"
        case .absent: return nil
        }
    }
}
