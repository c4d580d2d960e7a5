/// The header in which a browser sends its cookies (RFC 6265, section 4.2).
enum CookieHeader {
    /// Longer headers are not read: ours is a fraction of it.
    private static let longest = 8_192
    /// More cookies are not read.
    private static let most = 64

    /// The values of the cookies called `name` in `header`, in their order; none when the header is out of bounds.
    static func values(named name: String, in header: String) -> [String] {
        guard header.utf8.count <= longest else { return [] }
        let pairs = header.utf8.split(separator: UInt8(ascii: ";"), maxSplits: most)
        guard pairs.count <= most else { return [] }
        return pairs.compactMap { pair in
            let trimmed = pair.drop { $0 == UInt8(ascii: " ") }
            guard trimmed.starts(with: "\(name)=".utf8) else { return nil }
            return String(decoding: trimmed.dropFirst(name.utf8.count + 1), as: UTF8.self)
        }
    }
}
