import CMicroHTTPD

/// A running libmicrohttpd: one thread of its own that waits by epoll, since select ends at 1,024 descriptors.
struct Daemon: ~Copyable {
    private let handle: OpaquePointer
    private let connections: Connections
    private let socket: ListeningSocket

    /// The port in use.
    var port: UInt16 { socket.port }

    /// Begins to accept connections.
    init(_ connections: Connections) throws(WebError) {
        let settings = connections.settings
        let tls = try settings.tls?.read()
        DescriptorLimit.makeRoom(for: settings.connections)
        let socket = try ListeningSocket(host: settings.host, port: settings.port)
        panicLoudly()
        guard let handle = Self.start(connections, socket.descriptor, tls) else {
            // A daemon that does not start closes the socket it was given.
            socket.forget()
            guard let files = settings.tls else { throw .daemonRefused }
            throw .certificateRefused(certificate: files.certificate, key: files.key)
        }
        self.handle = handle
        self.connections = connections
        self.socket = socket
    }

    /// Stops accepting connections; those there are go on.
    func quiesce() {
        // The descriptor stays open: the daemon's thread may be about to use it.
        if MHD_quiesce_daemon(handle) >= 0 { socket.refuse() }
    }

    deinit {
        quiesce()
        connections.abandon()
        MHD_stop_daemon(handle)
    }

    private static func start(
        _ connections: Connections, _ socket: Int32, _ tls: (certificate: String, key: String)?
    ) -> OpaquePointer? {
        // Its log is left off: it would write requests of strangers to standard error.
        let flags = MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue
        let context = Unmanaged.passUnretained(connections).toOpaque()
        var options = options(connections.settings, socket)
        guard let tls else {
            return letan_MHD_start_daemon(flags, proceed, begin, complete, connect, context, &options)
        }
        return tls.certificate.withCString { certificate in
            tls.key.withCString { key in
                priorities.withCString { priorities in
                    options.insert(
                        contentsOf: [
                            MHD_OptionItem(.HTTPS_MEM_CERT, certificate),
                            MHD_OptionItem(.HTTPS_MEM_KEY, key),
                            MHD_OptionItem(.HTTPS_PRIORITIES, priorities),
                        ], at: 0)
                    return letan_MHD_start_daemon(
                        flags | MHD_USE_TLS.rawValue, proceed, begin, complete, connect, context, &options)
                }
            }
        }
    }

    /// TLS 1.2 or later (RFC 8996 retires the earlier ones), in the words of GnuTLS.
    private static let priorities = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"

    private static func options(_ settings: ServerSettings, _ socket: Int32) -> [MHD_OptionItem] {
        [
            MHD_OptionItem(.LISTEN_SOCKET, Int(socket)),
            MHD_OptionItem(.CONNECTION_LIMIT, settings.connections),
            MHD_OptionItem(.PER_IP_CONNECTION_LIMIT, settings.connectionsPerPeer),
            // Half of it is for reading, and the taken-apart head lies in it beside the text.
            MHD_OptionItem(.CONNECTION_MEMORY_LIMIT, 2 * settings.headBytes + 8_192),
            // Times are watched by `Connections`: libmicrohttpd counts whole seconds of silence, which a slow sender breaks.
            MHD_OptionItem(.CONNECTION_TIMEOUT, 0),
            MHD_OptionItem(.STRICT_FOR_CLIENT, 1),
            MHD_OptionItem(.END, 0),
        ]
    }
}

/// When libmicrohttpd finds itself broken, going on is not safe: says why before the process ends.
private func panicLoudly() {
    MHD_set_panic_func(
        { _, file, line, reason in
            let place = file.map { String(cString: $0) } ?? "libmicrohttpd"
            fatalError("\(place):\(line): \(reason.map { String(cString: $0) } ?? "libmicrohttpd is broken")")
        }, nil)
}

extension MHD_OptionItem {
    fileprivate init(_ option: MHD_OPTION, _ value: Int) {
        self.init(option: option, value: value, ptr_value: nil)
    }

    /// It only reads what `text` points to.
    fileprivate init(_ option: MHD_OPTION, _ text: UnsafePointer<CChar>) {
        self.init(option: option, value: 0, ptr_value: UnsafeMutableRawPointer(mutating: text))
    }
}
