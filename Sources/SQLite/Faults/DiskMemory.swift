/// What is safe on a disk and what is only written: it decides what lost power leaves behind.
///
/// A write, a cut and a name in the folder are safe once the file, or the folder, was synchronised. Of everything else
/// each part may or may not survive, in any order: a sector of a write, a cut, a new name, a removed one.
struct DiskMemory {
    /// What changes in a file before it is synchronised.
    fileprivate enum Change {
        case write([UInt8], at: Int)
        case cut(to: Int)
    }

    fileprivate struct StoredFile {
        var safe: [UInt8]
        var pending: [Change] = []
    }

    /// The file that a path names: now, and after power was lost if the folder was not synchronised.
    private struct Name {
        var now: Int?
        var safe: Int?
    }

    /// The part of a write that a disk writes whole or not at all.
    fileprivate static let sector = 512

    private var files: [Int: StoredFile] = [:]
    private var names: [String: Name] = [:]
    private var nextNumber = 0

    /// Takes note of the file at `path`, which is opened; `content` is what it holds if it was there before.
    mutating func open(_ path: String, content: @autoclosure () -> [UInt8]?) -> Int {
        if let number = names[path]?.now { return number }
        nextNumber += 1
        let found = content()
        files[nextNumber] = StoredFile(safe: found ?? [])
        names[path, default: Name()].now = nextNumber
        if found != nil { names[path]?.safe = nextNumber }
        return nextNumber
    }

    mutating func write(_ bytes: [UInt8], to file: Int, at offset: Int) {
        files[file]?.pending.append(.write(bytes, at: offset))
    }

    mutating func cut(_ file: Int, to size: Int) { files[file]?.pending.append(.cut(to: size)) }

    mutating func synchronise(_ file: Int) {
        guard var stored = files[file] else { return }
        for change in stored.pending { change.apply(to: &stored.safe) }
        stored.pending = []
        files[file] = stored
    }

    mutating func synchroniseFolder() {
        names = names.mapValues { Name(now: $0.now, safe: $0.now) }
    }

    mutating func remove(_ path: String) { names[path]?.now = nil }

    /// What there is after power was lost, nil where there is no file; everything is safe then.
    mutating func losePower(using random: inout some RandomNumberGenerator) -> [String: [UInt8]?] {
        var left: [String: [UInt8]?] = [:]
        // In a fixed order, so that one seed always leaves the same behind.
        for (path, name) in names.sorted(by: { $0.key < $1.key }) {
            let survivor = Bool.random(using: &random) ? name.now : name.safe
            left[path] = .some(survivor.flatMap { files[$0]?.survivor(using: &random) })
        }
        self = DiskMemory()
        for (path, content) in left { if let content { _ = open(path, content: content) } }
        return left
    }
}

extension DiskMemory.Change {
    fileprivate func apply(to content: inout [UInt8]) {
        switch self {
        case .cut(let size): content.resize(to: size)
        case .write(let bytes, let offset):
            if content.count < offset + bytes.count { content.resize(to: offset + bytes.count) }
            content.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
        }
    }

    /// What the disk made of it before the power went: everything, nothing, or some of its sectors.
    fileprivate func survivors(using random: inout some RandomNumberGenerator) -> [DiskMemory.Change] {
        switch (self, Int.random(in: 0..<3, using: &random)) {
        case (_, 0): return []
        case (_, 1), (.cut, _): return [self]
        case (.write(let bytes, let offset), _):
            let starts = stride(from: 0, to: bytes.count, by: DiskMemory.sector)
            return starts.filter { _ in Bool.random(using: &random) }.map { start in
                .write(Array(bytes[start..<min(start + DiskMemory.sector, bytes.count)]), at: offset + start)
            }
        }
    }
}

extension DiskMemory.StoredFile {
    fileprivate func survivor(using random: inout some RandomNumberGenerator) -> [UInt8] {
        var content = safe
        for change in pending {
            for survivor in change.survivors(using: &random) { survivor.apply(to: &content) }
        }
        return content
    }
}

extension [UInt8] {
    /// Cuts off what is beyond `size`, or adds zeros.
    fileprivate mutating func resize(to size: Int) {
        if count > size { removeLast(count - size) } else { append(contentsOf: repeatElement(0, count: size - count)) }
    }
}
