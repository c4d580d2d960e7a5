import CSQLite

/// What SQLite holds of an open file: its own header, which comes first, and ours.
struct FaultyFile {
    private var header: sqlite3_file
    private var open: Unmanaged<OpenFile>

    /// Makes `file` stand for `open` until SQLite closes it.
    static func give(_ open: OpenFile, to file: UnsafeMutablePointer<sqlite3_file>) {
        UnsafeMutableRawPointer(file).bindMemory(to: FaultyFile.self, capacity: 1).initialize(
            to: FaultyFile(header: sqlite3_file(pMethods: methods), open: .passRetained(open)))
    }

    fileprivate static func behind(_ file: UnsafeMutablePointer<sqlite3_file>) -> Unmanaged<OpenFile> {
        UnsafeMutableRawPointer(file).assumingMemoryBound(to: FaultyFile.self).pointee.open
    }

    /// Unsafe to the compiler, but made once, never changed and never freed: SQLite calls through it.
    private nonisolated(unsafe) static let methods: UnsafePointer<sqlite3_io_methods> = {
        var table = sqlite3_io_methods()
        // Version 2 has the shared memory of a log's index, but no mapped reads, which would go past us.
        table.iVersion = 2
        serveContent(&table)
        serveLocks(&table)
        serveIndex(&table)
        let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        methods.initialize(to: table)
        return UnsafePointer(methods)
    }()
}

extension UnsafeMutablePointer<sqlite3_file>? {
    fileprivate var behind: Unmanaged<OpenFile> {
        guard let self else { preconditionFailure("SQLite names no file") }
        return FaultyFile.behind(self)
    }

    fileprivate var open: OpenFile { behind.takeUnretainedValue() }

    fileprivate var under: UnsafeMutablePointer<sqlite3_file> { open.under }
}

// C calls nothing that captures, not even the type it stands in: so these are not members.

private func serveContent(_ table: inout sqlite3_io_methods) {
    table.xClose = { file in
        let open = file.behind.takeRetainedValue()
        return open.under.methods.xClose(open.under)
    }
    table.xRead = { file, bytes, count, offset in
        file.under.methods.xRead(file.under, bytes, count, offset)
    }
    table.xWrite = { file, bytes, count, offset in
        file.open.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)), at: offset)
    }
    table.xTruncate = { file, size in file.open.truncate(to: size) }
    table.xSync = { file, flags in file.open.synchronise(flags) }
    table.xFileSize = { file, size in file.under.methods.xFileSize(file.under, size) }
}

private func serveLocks(_ table: inout sqlite3_io_methods) {
    table.xLock = { file, level in file.under.methods.xLock(file.under, level) }
    table.xUnlock = { file, level in file.under.methods.xUnlock(file.under, level) }
    table.xCheckReservedLock = { file, answer in file.under.methods.xCheckReservedLock(file.under, answer) }
    table.xFileControl = { file, call, value in file.under.methods.xFileControl(file.under, call, value) }
    table.xSectorSize = { file in file.under.methods.xSectorSize(file.under) }
    table.xDeviceCharacteristics = { file in file.under.methods.xDeviceCharacteristics(file.under) }
}

private func serveIndex(_ table: inout sqlite3_io_methods) {
    table.xShmMap = { file, page, size, extends, memory in
        file.under.methods.xShmMap(file.under, page, size, extends, memory)
    }
    table.xShmLock = { file, offset, count, flags in
        file.under.methods.xShmLock(file.under, offset, count, flags)
    }
    table.xShmBarrier = { file in file.under.methods.xShmBarrier(file.under) }
    table.xShmUnmap = { file, removes in file.under.methods.xShmUnmap(file.under, removes) }
}
