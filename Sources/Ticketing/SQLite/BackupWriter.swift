import SQLite
import Threading

/// Makes a backup on a thread of its own, so that neither readers nor writers wait for it.
actor BackupWriter {
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let executor = SerialQueueExecutor(label: "letan.tickets.backup")

    /// Copies `file` to `target`.
    func backUp(_ file: OfficeFile, to target: String) throws(DatabaseFailure) {
        try Database.backUp(file.path, to: target, schema: .office, vfs: file.vfs)
    }
}
