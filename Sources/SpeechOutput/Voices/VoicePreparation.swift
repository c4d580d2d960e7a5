package import LocatedJSON
package import Reception
import SpeechWorkerProtocol

/// Makes the engine's data for a catalogue of voices and asks the engine about every voice in it, through a worker of
/// its own that ends with it.
package struct VoicePreparation: Sendable {
    /// Compiling a dictionary and writing it to a slow disk takes longer than speaking.
    private static let patience = WorkerPatience(silence: .seconds(1), limit: .seconds(5))

    private let worker: String
    private let cache: String
    private let clock: any ReceptionClock

    /// Will use the worker at the path `worker` and make folders in `cache`, which is made private when it is not there;
    /// the folder it lies in must be.
    package init(worker: String, cache: String, clock: any ReceptionClock) {
        self.worker = worker
        self.cache = cache
        self.clock = clock
    }

    /// Prepares `voices`. Throws `SpeechOutputError` when the worker cannot be had, and `CancellationError`; whatever else
    /// goes wrong is told in the result, for speech goes on without it.
    package func prepare(_ voices: VoiceCatalogue) async throws -> PreparedVoices {
        let process = try await StandbyWorker(path: worker, arguments: []).take()
        let link = WorkerLink(process, clock: clock, patience: Self.patience)
        var conversation = VoiceConversation(link: link)
        do {
            let prepared = try await conversation.prepare(voices, cache: cache)
            _ = await process.end { [clock] in try? await clock.sleep(for: .seconds(1)) }
            return prepared
        } catch {
            let how = await process.end {}
            guard let loss = error as? WorkerLoss else { throw error }
            return conversation.prepared(
                complaint: "\(worker): the speech worker was lost while it prepared the voices (\(loss.ending(how))); "
                    + "free space in \(cache)")
        }
    }
}

/// What `VoicePreparation` found and made.
package struct PreparedVoices: Sendable {
    /// The engine's data for `EspeakSynthesizer`; nil when it must do with the system's.
    package let dataFolder: String?
    /// Why there is no folder: one sentence with the fix. Timbres are then natural and phonemes not used.
    package let complaint: String?
    /// What the engine refuses in the voice files, each with its place.
    package let problems: [LocatedJSONError]
    /// The engine's voices that it does not have.
    package let missingVoices: Set<String>
}

/// The questions to one worker.
private struct VoiceConversation {
    let link: WorkerLink
    private var lastID: UInt32 = 0
    private var problems: [LocatedJSONError] = []
    private var missing: Set<String> = []

    init(link: WorkerLink) { self.link = link }

    /// What is known so far.
    func prepared(folder: String? = nil, complaint: String? = nil) -> PreparedVoices {
        PreparedVoices(dataFolder: folder, complaint: complaint, problems: problems, missingVoices: missing)
    }

    mutating func prepare(_ voices: VoiceCatalogue, cache: String) async throws -> PreparedVoices {
        for variant in voices.languages.flatMap({ voices[$0]?.variants ?? [] }) {
            guard let reason = try await refusal(of: variant.engineVoice) else { continue }
            missing.insert(variant.engineVoice)
            problems.append(LocatedJSONError(location: variant.location, problem: .refused(reason: reason)))
        }
        return try await makeData(voices.languages.flatMap { voices[$0]?.phonemeEntries ?? [] }, cache: cache)
    }

    private mutating func refusal(of voice: String) async throws -> String? {
        lastID += 1
        try link.process.send(.tryVoice(id: lastID, name: voice))
        while true {
            switch try await link.next() {
            case .finished(lastID): return nil
            case .failed(lastID, let reason): return reason
            case .failed(0, let reason): throw SpeechOutputError.refused(reason: reason)
            default: continue
            }
        }
    }

    private mutating func makeData(
        _ entries: [(entry: PhonemeEntry, location: TextLocation)], cache: String
    ) async throws -> PreparedVoices {
        lastID += 1
        let order = WorkerRequest.makeData(EngineDataOrder(id: lastID, cache: cache, entries: entries.map(\.entry)))
        guard order.frame.count <= WireFormat.longestFrame, cache.utf8.count <= Int(UInt8.max) else {
            return prepared(complaint: "there are too many phonemes in Voices/, or the path \(cache) is too long")
        }
        try link.process.send(order)
        while true {
            switch try await link.next() {
            case .refusedEntry(lastID, let index, let reason):
                guard entries.indices.contains(Int(index)) else { continue }
                problems.append(
                    LocatedJSONError(location: entries[Int(index)].location, problem: .refused(reason: reason)))
            case .madeData(lastID, let folder): return prepared(folder: folder)
            case .failed(lastID, let reason), .failed(0, let reason): return prepared(complaint: reason)
            default: continue
            }
        }
    }
}
