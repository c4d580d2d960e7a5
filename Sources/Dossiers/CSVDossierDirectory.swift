package import Reception
import Threading

/// Dossiers from an export that the office drops into a folder, on a thread of its own.
///
/// Every question looks whether the file has changed (size, time and inode), and reads it again when it has. A new file
/// that is damaged or perhaps still being written never takes the place of a good one: the old answers go on, and `state`
/// says why.
package actor CSVDossierDirectory: DossierDirectory {
    /// What the directory answers from.
    package struct State: Sendable {
        /// The last good export; nil when there never was one.
        package let export: DossierExport?
        /// What is wrong with the file that is there now; nil when it is the one answered from.
        package let failure: DossierFailure?
    }

    /// How long a new file must have been left alone before it is taken for complete.
    package static let settlingTime = Delay.seconds(2)

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let executor = SerialQueueExecutor(label: "letan.dossiers")
    private let path: String
    private let clock: any ReceptionClock
    private var export: DossierExport?
    private var failure: DossierFailure?
    /// The file that was read through last, whether it was good or not.
    private var known: FileStamp?
    /// A new file, and since when it has been seen as it is.
    private var newcomer: (stamp: FileStamp, since: Instant)?

    /// Makes a directory over the file at `path`; touches nothing yet.
    package init(path: String, clock: any ReceptionClock) {
        self.path = path
        self.clock = clock
    }

    package func dossier(_ code: DossierCode) throws(PartFailure) -> Dossier? {
        let state = state()
        do throws(DossierFailure) {
            guard let export = state.export else { throw state.failure ?? .noRows(path: path) }
            guard let code = code.normalized else { return nil }
            return try export.dossier(code)
        } catch {
            throw error.asPartFailure
        }
    }

    /// Looks at the file, reads it if it is new, and tells what there is.
    package func state() -> State {
        do throws(DossierFailure) {
            try refresh()
        } catch {
            failure = error
        }
        return State(export: export, failure: failure)
    }

    private func refresh() throws(DossierFailure) {
        let stamp: FileStamp
        do throws(DossierFailure) {
            stamp = try ExportFile.stamp(of: path)
        } catch {
            // Whatever comes next is new, even if it is the same file again.
            known = nil
            throw error
        }
        guard stamp != known, export == nil || isSettled(stamp) else { return }
        let file = try ExportFile(path: path).read()
        known = file.stamp
        export = try DossierExport(file.bytes, path: path)
        failure = nil
    }

    /// Whether a new file was left alone for long enough, by its own time or, should that be of a clock elsewhere, by ours.
    private func isSettled(_ stamp: FileStamp) -> Bool {
        let age = Delay.milliseconds(clock.wallTime.utcMilliseconds - stamp.modifiedMilliseconds)
        if age >= Self.settlingTime { return true }
        guard let newcomer, newcomer.stamp == stamp else {
            newcomer = (stamp, clock.now)
            return false
        }
        return clock.now - newcomer.since >= Self.settlingTime
    }
}
