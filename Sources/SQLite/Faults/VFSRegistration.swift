import CSQLite
import Glibc

/// A faulty disk's place in SQLite's list of file systems, from `init` until it goes away.
struct VFSRegistration: ~Copyable, @unchecked Sendable {
    // Unchecked: SQLite alone reads the structure once it is registered, and it does not change any more.
    private let vfs: UnsafeMutablePointer<sqlite3_vfs>

    /// Prepares a file system called `name` over the default one.
    init(_ name: String) {
        let real = VFSRegistration.real
        vfs = .allocate(capacity: 1)
        // What is not replaced below belongs to the default file system and does not look at this structure.
        vfs.initialize(to: real.pointee)
        vfs.pointee.pNext = nil
        vfs.pointee.zName = UnsafePointer(strdup(name))
        vfs.pointee.szOsFile = Int32(MemoryLayout<FaultyFile>.size)
        vfs.pointee.xOpen = openFile
        vfs.pointee.xDelete = deleteFile
        vfs.pointee.xAccess = { _, path, flags, answer in
            VFSRegistration.real.pointee.xAccess(VFSRegistration.real, path, flags, answer)
        }
        vfs.pointee.xFullPathname = { _, path, size, answer in
            VFSRegistration.real.pointee.xFullPathname(VFSRegistration.real, path, size, answer)
        }
    }

    /// Makes SQLite find it, for `disk`, which owns it.
    func serve(_ disk: FaultyDisk) {
        vfs.pointee.pAppData = Unmanaged.passUnretained(disk).toOpaque()
        let code = sqlite3_vfs_register(vfs, 0)
        precondition(code == SQLITE_OK, "SQLite takes no file system")
    }

    deinit {
        sqlite3_vfs_unregister(vfs)
        free(UnsafeMutablePointer(mutating: vfs.pointee.zName))
        vfs.deallocate()
    }

    /// The operating system's file system.
    fileprivate static var real: UnsafeMutablePointer<sqlite3_vfs> {
        guard let real = sqlite3_vfs_find(nil) else { preconditionFailure("SQLite has no file system") }
        return real
    }
}

extension FaultyDisk {
    fileprivate static func of(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?) -> FaultyDisk {
        guard let owner = vfs?.pointee.pAppData else { preconditionFailure("a file system without its disk") }
        return Unmanaged<FaultyDisk>.fromOpaque(owner).takeUnretainedValue()
    }
}

private func openFile(
    vfs: UnsafeMutablePointer<sqlite3_vfs>?, path: UnsafePointer<CChar>?, file: UnsafeMutablePointer<sqlite3_file>?,
    flags: Int32, outFlags: UnsafeMutablePointer<Int32>?
) -> Int32 {
    guard let file else { return SQLITE_MISUSE }
    file.pointee.pMethods = nil
    let real = VFSRegistration.real
    let memory = UnsafeMutableRawPointer.allocate(byteCount: Int(real.pointee.szOsFile), alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: Int(real.pointee.szOsFile))
    let under = memory.assumingMemoryBound(to: sqlite3_file.self)
    // Without a name it is a temporary file, which nobody expects to survive.
    let isThere = path.map { access($0, F_OK) == 0 } ?? false
    let code = real.pointee.xOpen(real, path, under, flags, outFlags)
    guard code == SQLITE_OK else {
        memory.deallocate()
        return code
    }
    let open = OpenFile(FaultyDisk.of(vfs), over: under, path: path, isThere: isThere, flags: flags)
    FaultyFile.give(open, to: file)
    return SQLITE_OK
}

private func deleteFile(
    vfs: UnsafeMutablePointer<sqlite3_vfs>?, path: UnsafePointer<CChar>?, withFolder: Int32
) -> Int32 {
    let disk = FaultyDisk.of(vfs)
    guard let path, disk.admit(.write) == nil else { return letan_sqlite3_ioerr_delete }
    let code = VFSRegistration.real.pointee.xDelete(VFSRegistration.real, path, withFolder)
    if code == SQLITE_OK { disk.removed(String(cString: path), withFolder: withFolder != 0) }
    return code
}
