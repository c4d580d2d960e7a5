import Digests
import Glibc

/// The weights of a face network, read from a file and checked. They are released once the network is loaded.
struct FaceModel: ~Copyable {
    let path: String
    let kind: FaceNetworkKind
    let bytes: UnsafeRawBufferPointer

    /// No file longer than this is read: the largest known network has 7.3 MB.
    private static let longest = 16 << 20

    /// Reads the file at `path` and recognises the network by its hash. What was checked is what is loaded: the file is
    /// read once.
    init(path: String) throws(VisionError) {
        let file = try InputFile(path: path, use: .model)
        guard file.size <= Self.longest else {
            throw .modelAltered(path: path, expected: Self.expectation(for: path), found: "\(file.size) bytes")
        }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: file.size, alignment: 16)
        do {
            kind = try Self.kind(of: Self.fill(buffer, from: file), path: path)
        } catch {
            buffer.deallocate()
            throw error
        }
        self.path = path
        bytes = UnsafeRawBufferPointer(buffer)
    }

    deinit { bytes.deallocate() }

    private static func fill(
        _ buffer: UnsafeMutableRawBufferPointer, from file: borrowing InputFile
    ) throws(VisionError) -> UnsafeRawBufferPointer {
        var filled = 0
        while filled < buffer.count {
            let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
            if count == 0 { break }
            filled += count
        }
        return UnsafeRawBufferPointer(rebasing: buffer[..<filled])
    }

    private static func kind(of bytes: UnsafeRawBufferPointer, path: String) throws(VisionError) -> FaceNetworkKind {
        let found: String
        do {
            found = try SHA256.hexDigest(of: bytes)
        } catch {
            throw .modelUnchecked(path: path, reason: error.description)
        }
        guard let kind = FaceNetworkKind.allCases.first(where: { $0.sha256 == found }) else {
            throw .modelAltered(path: path, expected: expectation(for: path), found: found)
        }
        return kind
    }

    /// The hash a file of this name should have; any of the known ones when the name says nothing.
    private static func expectation(for path: String) -> String {
        let named = FaceNetworkKind.allCases.filter { path.hasSuffix($0.fileName) }
        return (named.isEmpty ? FaceNetworkKind.allCases : named).map(\.sha256).joined(separator: " or ")
    }
}
