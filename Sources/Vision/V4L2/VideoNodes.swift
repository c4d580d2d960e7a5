import Glibc

/// The video devices of this machine: cameras, their nodes for other data, outputs.
enum VideoNodes {
    private static let folder = "/dev"
    private static let prefix = "video"

    /// Their paths, by number.
    static var paths: [String] {
        guard let entries = opendir(folder) else { return [] }
        defer { closedir(entries) }
        var numbers: [Int] = []
        while let entry = readdir(entries) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name.hasPrefix(prefix), let number = Int(name.dropFirst(prefix.count)) else { continue }
            numbers.append(number)
        }
        return numbers.sorted().map { "\(folder)/\(prefix)\($0)" }
    }

    /// Where `card` is now; nil when it is not plugged in.
    static func path(of card: VideoCard) -> String? {
        paths.first { path in
            do throws(CameraFault) {
                return try VideoCard(of: VideoDescriptor(path: path)) == card
            } catch {
                return false
            }
        }
    }
}
