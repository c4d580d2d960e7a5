import Glibc
package import Reception

/// What the eyes cost from a camera's frame to the event, on footage.
package struct EyeBenchmarks: Sendable {
    private let frames: Int
    private let eyes: Eyes

    /// The cases for `eyes` that look at every frame of a camera which shows `frames` of them without a pause, and ends.
    package init(_ eyes: Eyes, frames: Int) {
        self.eyes = eyes
        self.frames = frames
    }

    /// Time and share of a core, and what memory grows by.
    package var all: [Benchmark] { [time, share, growth(frames: 2_000), growth(frames: 100_000)] }

    /// Processor time from the picture to the event, a frame.
    private var time: Benchmark {
        Benchmark("Eyes:FrameToEvent", unit: "ms", runs: 10) {
            try await processorSeconds() / Double(frames) * 1_000
        }
    }

    private var share: Benchmark {
        Benchmark("Eyes:CoreAt10FPS", unit: "%", runs: 5) {
            try await processorSeconds() / Double(frames) * 10 * 100
        }
    }

    private func growth(frames wanted: Int) -> Benchmark {
        Benchmark("Eyes:GrowthOver\(wanted)", unit: "kB", runs: 1, isLong: wanted > 2_000) {
            for _ in 0..<3 { try await watch() }
            let before = residentKilobytes()
            for _ in 0..<(wanted + frames - 1) / frames { try await watch() }
            return residentKilobytes() - before
        }
    }

    private func processorSeconds() async throws -> Double {
        let before = clock()
        try await watch()
        return Double(clock() - before) / Double(CLOCKS_PER_SEC)
    }

    private func watch() async throws { try await eyes.watch(ready: {}) { _, _ in } }
}

/// What of this process is in memory now.
private func residentKilobytes() -> Double {
    guard let file = fopen("/proc/self/statm", "r") else { return .nan }
    defer { fclose(file) }
    var numbers = [CChar](repeating: 0, count: 128)
    guard fgets(&numbers, Int32(numbers.count), file) != nil else { return .nan }
    let words = numbers.prefix { $0 != 0 }.split(separator: 32)
    guard words.count > 1, let pages = Int(String(decoding: words[1].map { UInt8(bitPattern: $0) }, as: UTF8.self))
    else { return .nan }
    return Double(pages * sysconf(Int32(_SC_PAGESIZE)) / 1_024)
}
