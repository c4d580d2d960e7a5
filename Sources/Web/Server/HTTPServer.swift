import Dispatch
package import Reception
import Threading

/// An HTTP/1.1 server: one thread of libmicrohttpd reads and writes, answers are made in tasks.
///
/// Whatever breaks the protocol or a limit of the settings is answered or closed before a responder sees it. Starting
/// and stopping block; they do so on a thread of the server's own.
package actor HTTPServer {
    private let settings: ServerSettings
    private let responder: any HTTPResponder
    private let clock: any ReceptionClock
    private let counter = ServerCounter()
    private let executor = SerialQueueExecutor(label: "letan.web")
    private var daemon: Daemon?
    private var watch: ConnectionWatch?

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Makes a server that does nothing until it is started; times are measured by `clock`, a real one.
    package init(settings: ServerSettings, responder: any HTTPResponder, clock: any ReceptionClock) {
        self.settings = settings
        self.responder = responder
        self.clock = clock
    }

    /// What the server has done so far.
    package nonisolated var counts: ServerCounts { counter.counts }

    /// Begins to listen; returns the port. A server is started once.
    package func start() throws(WebError) -> UInt16 {
        guard watch == nil else { throw .alreadyStarted }
        if let refusal = settings.refusal { throw refusal }
        let connections = Connections(
            settings: settings, responder: responder, clock: clock, counter: counter, departures: try Departures())
        let daemon = try Daemon(connections)
        let port = daemon.port
        self.daemon = consume daemon
        watch = ConnectionWatch(connections)
        return port
    }

    /// Stops: refuses connections, ends streams, answers the requests it has accepted, and hangs up on those that are
    /// not answered within the settings' time for it. Returns when nothing of the server runs any more.
    package func stop() async {
        guard let watch, daemon != nil else { return }
        daemon?.quiesce()
        await watch.connections.drain()
        daemon = nil
        watch.cancel()
    }
}
