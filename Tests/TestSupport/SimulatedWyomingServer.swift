import Foundation
import Synchronization
package import WyomingProtocol

/// A speaking Wyoming server over real sockets, with a thread for every connection, that hums: 60 ms of tone a letter,
/// silence for everything else, the same audio for the same text.
package final class SimulatedWyomingServer: Sendable {
    /// What can be wrong with it.
    package enum Fault: Hashable, Sendable {
        /// Takes the request and says nothing.
        case silent
        /// Answers so instead.
        case says([UInt8])
        /// Ends the connection after so many pieces of audio, as a process that dies does.
        case dies(after: Int)
        /// Sends so many pieces of audio and then nothing more.
        case hangs(after: Int)
        /// Never ends its audio.
        case endless
    }

    /// Frames in a piece of audio, as Piper's server sends them.
    package static let pieceLength = 1_024

    private struct State {
        var fault: Fault?
        var format = WyomingAudioFormat(rate: 22_050, width: 2, channels: 1)
        var texts: [String] = []
        var pieces = 0
    }

    private let listener: LoopbackListener
    private let state = Mutex(State())

    /// Starts a server with nothing wrong.
    package init() throws {
        listener = try LoopbackListener()
        listener.acceptAll { [weak self] connection in
            var parser = WyomingParser()
            while let message = Self.receive(from: connection, &parser), self?.answer(message, on: connection) == true {
            }
        }
    }

    /// Its port.
    package var port: Int { Int(listener.port) }

    /// What is wrong with it from the next request on.
    package var fault: Fault? {
        get { state.withLock(\.fault) }
        set { state.withLock { $0.fault = newValue } }
    }

    /// What its audio is like from the next request on; what is asked of a channel is the same tone in each.
    package var format: WyomingAudioFormat {
        get { state.withLock(\.format) }
        set { state.withLock { $0.format = newValue } }
    }

    /// The texts it was asked to say.
    package var texts: [String] { state.withLock(\.texts) }
    /// The pieces of audio it got rid of.
    package var pieces: Int { state.withLock(\.pieces) }

    private static func receive(from connection: LoopbackConnection, _ parser: inout WyomingParser) -> WyomingMessage? {
        while true {
            if let message = try? parser.next() { return message }
            guard let bytes = connection.receive() else { return nil }
            parser.append(bytes)
        }
    }

    /// Whether the connection is good for more.
    private func answer(_ message: WyomingMessage, on connection: LoopbackConnection) -> Bool {
        switch message.type {
        case "describe":
            return connection.send(WyomingMessage(type: "info", data: Data(Self.description.utf8)).bytes)
        case "synthesize":
            struct Synthesis: Decodable { let text: String }
            guard let text = try? message.values(Synthesis.self).text else { return false }
            state.withLock { $0.texts.append(text) }
            return speak(text, on: connection)
        default: return true
        }
    }

    private func speak(_ text: String, on connection: LoopbackConnection) -> Bool {
        let (fault, format) = state.withLock { ($0.fault, $0.format) }
        switch fault {
        case .silent: return connection.receive() != nil
        case .says(let bytes): return connection.send(bytes)
        default: break
        }
        guard let start = try? WyomingMessage(type: "audio-start", format), connection.send(start.bytes) else {
            return false
        }
        for (number, piece) in pieces(of: text, format, isEndless: fault == .endless).enumerated() {
            if fault == .dies(after: number) {
                connection.reset()
                return false
            }
            if fault == .hangs(after: number) { return connection.receive() != nil }
            guard let chunk = try? WyomingMessage(type: "audio-chunk", format, payload: piece),
                connection.send(chunk.bytes)
            else { return false }
            state.withLock { $0.pieces += 1 }
        }
        return connection.send(WyomingMessage(type: "audio-stop").bytes)
    }

    private func pieces(
        of text: String, _ format: WyomingAudioFormat, isEndless: Bool
    ) -> some Sequence<[UInt8]> {
        let letters = text.map(\.isLetter)
        let samplesPerLetter = format.rate * 6 / 100
        let count = isEndless ? Int.max : letters.count * samplesPerLetter
        return sequence(first: 0) { $0 + Self.pieceLength }.lazy.prefix { $0 < count }.map { start in
            (start..<Swift.min(start + Self.pieceLength, count)).flatMap { position in
                let isTone = letters[position / max(1, samplesPerLetter) % letters.count]
                let sample: Int16 = isTone ? (position / 60 % 2 == 0 ? 6_000 : -6_000) : 0
                let bytes = withUnsafeBytes(of: sample.littleEndian, Array.init)
                return (0..<format.channels).flatMap { _ in bytes.prefix(format.width) }
            }
        }
    }

    private static let description = """
        {"asr": [], "tts": [{"name": "hum", "installed": true, "attribution": {"name": "", "url": ""}, "voices": [
        {"name": "vi-hum", "languages": ["vi_VN"], "installed": true, "speakers": null},
        {"name": "en-hum", "languages": ["en"], "installed": false}]}]}
        """
}
