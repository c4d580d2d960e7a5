/// The office's system of dossiers, to look one up by the code on its receipt.
///
/// Implementers promise: nil for a code that is not there; the latest state they can get; bounded work and time; no code
/// in an error or a log; a source that is gone, slow or damaged throws and may be asked again at once.
public protocol DossierDirectory: Sendable {
    /// The dossier with this code; letters' case and blanks do not matter.
    func dossier(_ code: DossierCode) async throws(PartFailure) -> Dossier?
}
