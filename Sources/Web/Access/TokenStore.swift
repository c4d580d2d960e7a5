import Digests
package import Reception
import Synchronization

/// Knows whose token is whose, as the token file says now.
///
/// The file is looked at again when it is asked for and `interval` has passed, and read when it changed: a token stops
/// working within that time, without a restart; a new one works at once. Safety comes first: as long as the file is damaged or others may
/// read it, nobody is let in, and `health` says why. Calls take microseconds, and some milliseconds when the file is read
/// (3 for 100 tokens), so they may be made on a server's thread.
package final class TokenStore: Sendable {
    private enum Contents {
        case unread
        case missing
        case tokens([TokenID: TokenRecord])
        case refused(AccessError)

        /// Whether only a change of the file can change it. What was refused may have been for want of a descriptor.
        var isSettled: Bool {
            switch self {
            case .missing, .tokens: true
            case .unread, .refused: false
            }
        }

        func record(_ id: TokenID) -> TokenRecord? {
            if case .tokens(let records) = self { records[id] } else { nil }
        }
    }

    private struct State {
        var contents = Contents.unread
        var stamp: FileStamp?
        var lookedAt = Instant.start
    }

    private let file: TokenFile
    private let clock: any ReceptionClock
    private let interval: Delay
    private let state = Mutex(State())

    /// Makes a store over `file`, which need not be there: then there are no tokens.
    package init(file: TokenFile, clock: any ReceptionClock, lookingEvery interval: Delay = .milliseconds(500)) {
        self.file = file
        self.clock = clock
        self.interval = interval
    }

    /// Whose token it is; nil when it is nobody's, was revoked or has expired.
    package func principal(of token: AccessToken) -> Principal? {
        // A hash that cannot be made lets nobody in.
        guard let record = record(token.id), let hash = try? token.hash(),
            constantTimeEquals(Array(hash.utf8), Array(record.hash.utf8))
        else { return nil }
        return record.principal
    }

    /// Who the holder of the token `id` is, for those who showed it before; nil when it was revoked or has expired.
    package func principal(ofTokenNamed id: TokenID) -> Principal? { record(id)?.principal }

    /// Whether there are tokens to compare with: absent without a file, failed when the file is refused.
    package var health: PartHealth {
        switch contents() {
        case .unread, .missing: .absent
        case .tokens: .ready
        case .refused(let error): .failed(reason: "\(error)")
        }
    }

    private func record(_ id: TokenID) -> TokenRecord? {
        // One that is not known may have been made this moment, and is wanted at once.
        guard let record = contents().record(id) ?? contents(isOverdue: true).record(id),
            !record.isExpired(at: UTCSecond(clock.wallTime))
        else { return nil }
        return record
    }

    /// What the file holds; `isOverdue`: looked at now, whenever that was done last.
    private func contents(isOverdue: Bool = false) -> Contents {
        let now = clock.now
        return state.withLock { state in
            // A file that is refused is read anew each time, which must not be had for the asking.
            let isForced = isOverdue && state.contents.isSettled
            let isRecent = !isForced && now - state.lookedAt < interval
            if case .unread = state.contents {} else if isRecent { return state.contents }
            state.lookedAt = now
            let stamp = FileStamp(of: file.path)
            if state.stamp != stamp || !state.contents.isSettled { state.contents = read() }
            state.stamp = stamp
            return state.contents
        }
    }

    private func read() -> Contents {
        do throws(AccessError) {
            guard let records = try file.records() else { return .missing }
            return .tokens(Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) }))
        } catch {
            return .refused(error)
        }
    }
}
