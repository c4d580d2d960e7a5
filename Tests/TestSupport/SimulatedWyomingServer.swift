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
    }

    /// Each end of a connection, for one listener.
    package let connectionEnds: AsyncStream<Void>

    private let listener: LoopbackListener
    private let state = Mutex(State())

    /// Starts a server with nothing wrong.
    package init() throws {
        let (ends, end) = AsyncStream<Void>.makeStream()
        connectionEnds = ends
        listener = try LoopbackListener()
        listener.acceptAll { [weak self] connection in
            defer { end.yield() }
            var parser = WyomingParser()
            while let message = Self.receive(from: connection, &parser) {
                guard let self, self.answer(message, on: connection) else { return }
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
        let (fault, format) = (fault, format)
        switch fault {
        case .silent: return connection.receive() != nil
        case .says(let bytes): return connection.send(bytes)
        default: break
        }
        guard let start = try? WyomingMessage(type: "audio-start", format), connection.send(start.bytes) else {
            return false
        }
        let audio = Self.audio(of: text, format)
        let length = Self.pieceLength * format.width * format.channels
        let wrap = fault == .endless ? max(length, audio.count / length * length) : Int.max
        var number = 0
        while number * length < audio.count || fault == .endless {
            if fault == .dies(after: number) {
                connection.reset()
                return false
            }
            if fault == .hangs(after: number) { return connection.receive() != nil }
            let begin = number * length % wrap
            let piece = Array(audio[begin..<min(begin + length, audio.count)])
            guard let chunk = try? WyomingMessage(type: "audio-chunk", format, payload: piece),
                connection.send(chunk.bytes)
            else { return false }
            number += 1
        }
        return connection.send(WyomingMessage(type: "audio-stop").bytes)
    }

    private static func audio(of text: String, _ format: WyomingAudioFormat) -> [UInt8] {
        var audio: [UInt8] = []
        for character in text {
            for position in 0..<format.rate * 6 / 100 {
                let sample: Int16 = character.isLetter ? (position / 60 % 2 == 0 ? 6_000 : -6_000) : 0
                let bytes = [UInt8(truncatingIfNeeded: sample), UInt8(truncatingIfNeeded: sample >> 8)]
                for _ in 0..<format.channels { audio += bytes }
            }
        }
        return audio
    }

    private static let description = """
        {"asr": [], "tts": [{"name": "hum", "installed": true, "attribution": {"name": "", "url": ""}, "voices": [
        {"name": "vi-hum", "languages": ["vi_VN"], "installed": true, "speakers": null},
        {"name": "en-hum", "languages": ["en"], "installed": false}]}]}
        """
}
