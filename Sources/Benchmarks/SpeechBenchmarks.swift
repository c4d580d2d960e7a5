import Foundation
import Glibc
import Reception
package import SpeechOutput
import Synchronization

/// The cost of the voice: to the first sample and to the last, against the `espeak-ng` command, and of being cut off.
package struct SpeechBenchmarks: Sendable {
    private static let runs = 60
    private static let sentences: [(language: Language, text: String)] = [
        (.vietnamese, "Em chào anh chị ạ, mời anh chị đến quầy số ba để nộp hồ sơ."),
        (.english, "Hello, please go to desk three and hand in your papers there."),
        (.chinese, "您好，请到三号窗口提交您的材料。"), (.korean, "안녕하세요, 삼 번 창구로 가서 서류를 내세요."),
        (.japanese, "コンニチワ、サンバンノマドグチデ、ショルイヲダシテクダサイ。"),
        (.french, "Bonjour, allez au guichet trois pour déposer votre dossier."),
    ]

    private let synthesizer: EspeakSynthesizer
    private let voices: VoiceCatalogue
    private let wording: SpeechWording
    private let command: URL?

    /// The cases of `synthesizer`, which speaks with `voices` in the words of `wording`. `folders` are searched for the
    /// command.
    package init(
        _ synthesizer: EspeakSynthesizer, voices: VoiceCatalogue, wording: SpeechWording, folders: [String]
    ) {
        self.synthesizer = synthesizer
        self.voices = voices
        self.wording = wording
        command = folders.map { URL(filePath: $0).appending(path: "espeak-ng") }
            .first { access($0.path(percentEncoded: false), X_OK) == 0 }
    }

    /// Why there are no ratios; nil when there are.
    package var missing: String? {
        command == nil ? "the command espeak-ng is not installed (apt install espeak-ng)" : nil
    }

    /// All cases that this machine can run.
    package var all: [Benchmark] {
        Self.sentences.flatMap { spoken($0.language, $0.text) } + [stop, restart]
    }

    private func spoken(_ language: Language, _ text: String) -> [Benchmark] {
        let name = "Speech:\(language.rawValue)"
        let ours = [
            // A hundred at a time: one is too short for the clock.
            Benchmark("\(name):Words", unit: "us", runs: Self.runs) {
                let request = SpeechRequest(
                    id: 0, text: text + " A012, 50.000 VND, 7h30, 12/05/2026.", language: language)
                return try await seconds { for _ in 0..<100 { _ = try wording.spoken(request) } } * 1e6 / 100
            },
            Benchmark("\(name):FirstSample", unit: "ms", runs: Self.runs) {
                try await say(text, language).first * 1_000
            },
            Benchmark("\(name):Whole", unit: "ms", runs: Self.runs) { try await say(text, language).whole * 1_000 },
        ]
        guard let command, let voice = voices[language]?.variant.engineVoice else { return ours }
        let peer = SpeechCommand(program: command, voice: voice)
        return ours + [
            Benchmark("\(name):FirstSampleToCommand", unit: "x", runs: Self.runs) {
                try await say(text, language).first / (try await peer.say(text).first)
            },
            Benchmark("\(name):WholeToCommand", unit: "x", runs: Self.runs) {
                try await say(text, language).whole / (try await peer.say(text).whole)
            },
        ]
    }

    /// From cutting off a long utterance to the first sample of the next: the engine has stopped before that.
    private var stop: Benchmark {
        Benchmark("Speech:StopToNext", unit: "ms", runs: Self.runs) {
            let cut = Mutex(ContinuousClock.now)
            let speaking = Task {
                try await synthesizer.synthesize(Self.long) { chunk in
                    guard chunk.marks.contains(where: { $0.sample > 22_050 }) else { return }
                    cut.withLock { $0 = .now }
                    withUnsafeCurrentTask { $0?.cancel() }
                }
            }
            _ = await speaking.result
            let begun = cut.withLock { $0 }
            let before = (ContinuousClock.now - begun) / .milliseconds(1)
            return before + (try await say("Dạ.", .vietnamese).first) * 1_000
        }
    }

    /// From killing the worker in mid-sentence to the next piece of the sentence.
    private var restart: Benchmark {
        Benchmark("Speech:RestartAfterKill", unit: "ms", runs: 30) {
            _ = try await say("Dạ.", .vietnamese)
            while await synthesizer.standbyProcess == nil { await Task.yield() }
            let times = Mutex<[ContinuousClock.Instant]>([])
            try await synthesizer.synthesize(Self.long) { _ in
                let count = times.withLock { times in
                    times.append(.now)
                    return times.count
                }
                if count == 3, let worker = await synthesizer.workerProcess { kill(worker, SIGKILL) }
            }
            // What was in the pipe comes out first, so the loss is the longest wait.
            let all = times.withLock { $0 }
            return (zip(all, all.dropFirst()).map { $1 - $0 }.max() ?? .zero) / .milliseconds(1)
        }
    }

    private static let long = SpeechRequest(
        id: 1, text: String(repeating: "Xin mời quý khách ngồi chờ một lát. ", count: 20), language: .vietnamese)

    /// The seconds to the first chunk and to the end.
    private func say(_ text: String, _ language: Language) async throws -> (first: Double, whole: Double) {
        let first = Mutex<Double?>(nil)
        let clock = ContinuousClock()
        let begun = clock.now
        try await synthesizer.synthesize(SpeechRequest(id: 1, text: text, language: language)) { _ in
            first.withLock { $0 = $0 ?? (clock.now - begun) / .seconds(1) }
        }
        let whole = (clock.now - begun) / .seconds(1)
        return (first.withLock { $0 } ?? whole, whole)
    }
}
