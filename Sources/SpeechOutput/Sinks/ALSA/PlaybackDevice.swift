import CALSA
import Glibc

/// A device that sound can be played on, for people to choose from.
package struct PlaybackDevice: Hashable, Sendable {
    /// What the configuration calls it, as `plughw:CARD=Loopback,DEV=0`.
    package let name: String
    /// What its maker calls it, on one line; may be empty.
    package let description: String

    /// All playback devices of this machine now, in the order of the sound library; none when there is no card. Reads
    /// files: not for the pool of threads.
    package static func all() -> [PlaybackDevice] {
        var hints: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
        let everyCard: Int32 = -1
        guard snd_device_name_hint(everyCard, "pcm", &hints) == 0, let hints else { return [] }
        defer { snd_device_name_free_hint(hints) }
        return sequence(first: hints) { $0 + 1 }.lazy
            .map(\.pointee).prefix { $0 != nil }
            .compactMap { hint in hint.flatMap(Self.init) }
    }

    private init?(hint: UnsafeMutableRawPointer) {
        // Only capture devices have a direction that is not ours; those of both have none.
        guard let name = Self.text("NAME", of: hint), Self.text("IOID", of: hint) != "Input" else { return nil }
        self.name = name
        description = (Self.text("DESC", of: hint) ?? "").split(separator: "\n").joined(separator: ", ")
    }

    private static func text(_ key: String, of hint: UnsafeMutableRawPointer) -> String? {
        guard let text = snd_device_name_get_hint(hint, key) else { return nil }
        defer { free(text) }
        return String(cString: text)
    }
}
