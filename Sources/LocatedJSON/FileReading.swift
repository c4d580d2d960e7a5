import Foundation

/// The first `count` bytes of the file at `path`, so that an endless file cannot fill the memory.
func readFile(_ path: String, named file: String, upTo count: Int) throws(LocatedJSONError) -> [UInt8] {
    do {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }  // Nothing was written, so nothing can be lost.
        return try handle.read(upToCount: count).map(Array.init) ?? []
    } catch {
        throw LocatedJSONError(
            location: TextLocation(file: file), problem: .unreadable(reason: error.localizedDescription))
    }
}
