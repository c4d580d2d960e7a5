import CSQLite

/// One file that SQLite has open on a faulty disk; it keeps the disk alive.
final class OpenFile {
    private let disk: FaultyDisk
    private let path: String
    /// Its number on the disk; nil for a temporary file.
    private let number: Int?
    /// Whether its first synchronisation makes the names in its folder safe, too, as SQLite promises for new journals.
    private var synchronisesFolder: Bool
    /// The file of the operating system, and what it is called to do.
    let under: UnsafeMutablePointer<sqlite3_file>

    init(
        _ disk: FaultyDisk, over under: UnsafeMutablePointer<sqlite3_file>, path: UnsafePointer<CChar>?, isThere: Bool,
        flags: Int32
    ) {
        self.disk = disk
        self.under = under
        self.path = path.map { String(cString: $0) } ?? ""
        synchronisesFolder = !isThere && flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL) != 0
        number = path == nil ? nil : disk.opened(self.path) { isThere ? under.content : nil }
    }

    deinit { UnsafeMutableRawPointer(under).deallocate() }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int64) -> Int32 {
        let fault = disk.admit(.write)
        if fault != nil, fault != .powerLoss { return refuse(fault, or: letan_sqlite3_ioerr_write) }
        // Of the write during which the power goes some sectors may get there.
        if let number { disk.wrote(bytes, to: number, at: Int(offset)) }
        guard fault == nil else { return refuse(fault, or: letan_sqlite3_ioerr_write) }
        return under.methods.xWrite(under, bytes.baseAddress, Int32(bytes.count), offset)
    }

    func truncate(to size: Int64) -> Int32 {
        if let fault = disk.admit(.write) { return refuse(fault, or: letan_sqlite3_ioerr_write) }
        if let number { disk.cut(number, to: Int(size)) }
        return under.methods.xTruncate(under, size)
    }

    func synchronise(_ flags: Int32) -> Int32 {
        if let fault = disk.admit(.synchronise) { return refuse(fault, or: letan_sqlite3_ioerr_fsync) }
        let code = under.methods.xSync(under, flags)
        if code == SQLITE_OK, let number {
            disk.synchronised(number, path, withFolder: synchronisesFolder)
            synchronisesFolder = false
        }
        return code
    }

    private func refuse(_ fault: DiskFault?, or code: Int32) -> Int32 {
        switch fault {
        case .full: SQLITE_FULL
        case .readOnly: SQLITE_READONLY
        default: code
        }
    }
}

extension UnsafeMutablePointer<sqlite3_file> {
    /// What the file's own file system does.
    var methods: sqlite3_io_methods { pointee.pMethods.pointee }

    /// Everything that is in the file, read as SQLite reads it: another way in would, on its end, open SQLite's locks.
    fileprivate var content: [UInt8]? {
        var size: Int64 = 0
        guard methods.xFileSize(self, &size) == SQLITE_OK else { return nil }
        guard size > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: Int(size))
        return methods.xRead(self, &bytes, Int32(size), 0) == SQLITE_OK ? bytes : nil
    }
}
