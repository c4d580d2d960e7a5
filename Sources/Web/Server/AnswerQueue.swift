import CMicroHTTPD
import Reception

extension Exchange {
    /// Hands `answer` over to be sent.
    func send(_ answer: HTTPResponse, to handle: ConnectionHandle) -> MHD_Result {
        let settings = connection.connections.settings
        connection.expect(within: settings.answerTime)
        if queue(answer, to: handle) { return .YES }
        return queue(HTTPResponse(.unsendable), to: handle) ? .YES : .NO
    }

    private func queue(_ answer: HTTPResponse, to handle: ConnectionHandle) -> Bool {
        guard let response = body(answer.body, to: handle) else { return false }
        defer { MHD_destroy_response(response) }
        var headers = answer.protectedHeaders
        if connection.isDraining { headers.append(HTTPRequest.Field("connection", "close")) }
        for field in headers {
            // It refuses line breaks and fields it makes itself.
            guard MHD_add_response_header(response, field.name, field.value) == .YES else { return false }
        }
        guard let status = UInt32(exactly: answer.status), (200...599).contains(status) else { return false }
        return MHD_queue_response(handle.pointer, status, response) == .YES
    }

    private func body(_ body: HTTPResponse.Body, to handle: ConnectionHandle) -> OpaquePointer? {
        switch body {
        case .bytes(let bytes):
            connection.connections.counter.count { $0.bytesSent += bytes.count }
            return bytes.withUnsafeBytes { raw in
                // It only reads what it is told to copy.
                MHD_create_response_from_buffer(
                    raw.count, UnsafeMutableRawPointer(mutating: raw.baseAddress), .RESPMEM_MUST_COPY)
            }
        case .stream(let nextPiece):
            let stream = Unmanaged.passRetained(AnswerStream(on: connection, handle, nextPiece))
            let response = MHD_create_response_from_callback(
                letan_MHD_size_unknown, 4_096, readStream, stream.toOpaque(), forgetStream)
            guard let response else {
                stream.release()
                return nil
            }
            if isHead { _ = letan_MHD_avoid_chunks(response) }
            return response
        }
    }
}
