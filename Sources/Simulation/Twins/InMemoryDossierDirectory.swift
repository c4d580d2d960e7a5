import Dossiers
public import Reception
import Synchronization

/// The twin of the office's system of dossiers, kept in memory. A question is a step of `fault`.
public final class InMemoryDossierDirectory: DossierDirectory {
    /// Breaks the directory.
    public let fault: FaultSwitch

    private let dossiers = Mutex<[DossierCode: Dossier]>([:])

    /// Makes a directory of `dossiers`; of two with one code the later counts.
    public init(_ dossiers: [Dossier] = [], fault: FaultSwitch = FaultSwitch(part: .dossiers)) {
        self.fault = fault
        for dossier in dossiers { put(dossier) }
    }

    /// Adds `dossier`, or replaces the one with its code; without a code it is left out.
    public func put(_ dossier: Dossier) {
        guard let code = dossier.code.normalized else { return }
        dossiers.withLock { $0[code] = dossier.coded(code) }
    }

    public func dossier(_ code: DossierCode) async throws(PartFailure) -> Dossier? {
        try await fault.step()
        guard let code = code.normalized else { return nil }
        if fault.givesGarbage { return Self.nonsense }
        return dossiers.withLock { $0[code] }
    }
}

extension InMemoryDossierDirectory {
    /// Another dossier than the one asked for, due before it came, on days that are none.
    private static let nonsense = Dossier(
        code: "\u{0}-another", status: .processing, received: LocalDay(year: 9_999, month: 12, day: 31),
        due: LocalDay(year: 0, month: 0, day: 0))
}

extension Dossier {
    fileprivate func coded(_ code: DossierCode) -> Dossier {
        Dossier(code: code, status: status, received: received, due: due, place: place)
    }
}
