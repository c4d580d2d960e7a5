package import Reception

extension AppointmentCode {
    /// How many codes there are: a letter and four digits, short enough to be said on the telephone.
    package static let count = 10_000

    /// The code for a new appointment under `id`, besides those `taken` by appointments to come; nil when all are.
    ///
    /// The search begins where the random id says, so that codes do not follow each other and nobody can tell the next.
    package init?(for id: String, besides taken: Set<AppointmentCode>) {
        let start = Self.start(of: id)
        let candidates = (0..<Self.count).lazy.map { AppointmentCode(ordinal: (start + $0) % Self.count) }
        guard let free = candidates.first(where: { !taken.contains($0) }) else { return nil }
        self = free
    }

    private init(ordinal: Int) {
        // 1 and four digits, of which the 1 goes.
        self.init(rawValue: "L" + String(Self.count + ordinal).dropFirst())
    }

    /// A place among the codes for `id` (FNV-1a, 64 bits, folded).
    private static func start(of id: String) -> Int {
        let hash = id.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return Int((hash ^ hash >> 32) % UInt64(count))
    }
}
