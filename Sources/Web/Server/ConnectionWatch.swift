import Dispatch
import Reception

/// Looks after connections from outside of libmicrohttpd: notices who left and who is too slow.
struct ConnectionWatch {
    /// What is watched.
    let connections: Connections
    private let departures: any DispatchSourceRead
    private let timer: any DispatchSourceTimer

    /// Begins to watch on a queue of its own.
    init(_ connections: Connections) {
        self.connections = connections
        let queue = DispatchQueue(label: "letan.web.watch")
        departures = DispatchSource.makeReadSource(fileDescriptor: connections.departureDescriptor, queue: queue)
        departures.setEventHandler { @Sendable in connections.noticeDepartures() }
        // The descriptor may be closed only when nobody waits for it any more.
        departures.setCancelHandler { @Sendable in _ = connections }
        timer = DispatchSource.makeTimerSource(queue: queue)
        timer.setEventHandler { @Sendable in connections.sweep() }
        let interval = connections.settings.watchInterval
        timer.schedule(deadline: .now() + interval, repeating: interval, leeway: .milliseconds(1))
        departures.activate()
        timer.activate()
    }

    /// Stops watching.
    func cancel() {
        departures.cancel()
        timer.cancel()
    }
}

extension ServerSettings {
    /// How often times are looked at: four times within the shortest, and once a second when all are long.
    fileprivate var watchInterval: DispatchTimeInterval {
        let shortest = min(requestTime, idleTime, answerTime, stopTime)
        return .microseconds(Int(max(1_000, min(shortest.microseconds / 4, 1_000_000))))
    }
}
