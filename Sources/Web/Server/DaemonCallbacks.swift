import CMicroHTTPD

// What libmicrohttpd calls, all on its own thread. `context` is the `Connections`, which outlive the daemon.

/// A connection is accepted, or about to be closed; it keeps its `Connection`.
func connect(
    context: UnsafeMutableRawPointer?, handle: OpaquePointer?,
    slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, event: MHD_ConnectionNotificationCode
) {
    guard let context, let handle, let slot else { return }
    let connections = Unmanaged<Connections>.fromOpaque(context).takeUnretainedValue()
    if event == .CONNECTION_NOTIFY_STARTED {
        let descriptor = letan_MHD_get_connection_info(handle, .CONNECTION_INFO_CONNECTION_FD)?.pointee.connect_fd
        let address = letan_MHD_get_connection_info(handle, .CONNECTION_INFO_CLIENT_ADDRESS)?.pointee.client_addr
        let peer = address.flatMap { HostAddress($0) }?.text ?? ""
        let connection = connections.open(descriptor: descriptor ?? -1, peer: peer)
        slot.pointee = Unmanaged.passRetained(connection).toOpaque()
    } else if let kept = slot.pointee {
        connections.close(Unmanaged<Connection>.fromOpaque(kept).takeRetainedValue())
        slot.pointee = nil
    }
}

/// The first line of a request is there; the request keeps its `Exchange`.
func begin(
    context: UnsafeMutableRawPointer?, target: UnsafePointer<CChar>?, handle: OpaquePointer?
) -> UnsafeMutableRawPointer? {
    guard let target, let handle,
        let kept = letan_MHD_get_connection_info(handle, .CONNECTION_INFO_SOCKET_CONTEXT)?.pointee.socket_context
    else { return nil }
    let connection = Unmanaged<Connection>.fromOpaque(kept).takeUnretainedValue()
    connection.begin()
    return Unmanaged.passRetained(Exchange(on: connection, target: target)).toOpaque()
}

/// The head of a request, a part of its body or its end is there, or a connection was resumed.
func proceed(
    context: UnsafeMutableRawPointer?, handle: OpaquePointer?, path: UnsafePointer<CChar>?,
    method: UnsafePointer<CChar>?, version: UnsafePointer<CChar>?, part: UnsafePointer<CChar>?,
    size: UnsafeMutablePointer<Int>?, slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let handle, let size, let kept = slot?.pointee else { return .NO }
    let exchange = Unmanaged<Exchange>.fromOpaque(kept).takeUnretainedValue()
    let connection = ConnectionHandle(pointer: handle)
    let step = exchange.next(
        head: { RequestHead(of: handle, method: method, of: exchange, version: version) },
        part: UnsafeRawBufferPointer(start: part, count: size.pointee))
    size.pointee = 0
    return perform(step, of: exchange, connection)
}

private func perform(_ step: RequestIntake.Step, of exchange: Exchange, _ handle: ConnectionHandle) -> MHD_Result {
    switch step {
    case .more:
        return .YES
    case .refuse(let answer):
        exchange.connection.connections.counter.count { $0.refused += 1 }
        return exchange.send(answer, to: handle)
    case .answer(let answer):
        return exchange.send(answer, to: handle)
    case .respond(let request):
        let isWaiting = exchange.connection.wait(for: .answer, handle) { await exchange.respond(to: request) }
        return isWaiting ? .YES : .NO
    case .hangUp:
        return .NO
    }
}

/// A request is over, answered or not.
func complete(
    context: UnsafeMutableRawPointer?, handle: OpaquePointer?,
    slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, reason: MHD_RequestTerminationCode
) {
    guard let handle, let slot, let kept = slot.pointee else { return }
    let connection = Unmanaged<Exchange>.fromOpaque(kept).takeRetainedValue().connection
    slot.pointee = nil
    connection.complete()
    let status = letan_MHD_get_connection_info(handle, .CONNECTION_INFO_HTTP_STATUS)?.pointee.http_status
    if let status, (100...999).contains(status) {
        connection.connections.counter.count { $0.answers[Int(status) / 100] += 1 }
    }
}

/// A stream may go on.
func readStream(
    context: UnsafeMutableRawPointer?, position: UInt64, buffer: UnsafeMutablePointer<CChar>?, size: Int
) -> Int {
    guard let context else { return letan_MHD_end_with_error }
    return Unmanaged<AnswerStream>.fromOpaque(context).takeUnretainedValue().read(
        into: UnsafeMutableRawBufferPointer(start: buffer, count: size))
}

/// A stream is over.
func forgetStream(context: UnsafeMutableRawPointer?) {
    if let context { Unmanaged<AnswerStream>.fromOpaque(context).release() }
}
