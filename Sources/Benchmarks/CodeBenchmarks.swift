import CodeDrawing
package import Foundation
package import Reception

/// The cost of looking for codes in a frame, and how many cards are read by size and tilt, against the commands of ZBar and
/// ZXing on the same pictures.
package struct CodeBenchmarks: Sendable {
    private static let seeds = 1...UInt64(20)
    private static let holdings: [(name: String, holding: Holding)] =
        [1.5, 1.8, 2.1, 3, 5].map { ("\($0)px", Holding(moduleSize: $0)) }
        + [30, 45, 60].map { ("Tilt\(Int($0))", Holding(tilt: $0)) }
        + [("Blurred", Holding(blur: 1)), ("Dark", Holding(noise: 1.5, gain: 0.07))]

    private let reader: any CodeReader
    private let tools: [CodeTool]

    /// The cases of `reader`. Pictures are written into `scratch` for the commands, which are searched for in `folders`.
    package init(_ reader: any CodeReader, scratch: URL, folders: [String]) {
        self.reader = reader
        tools = CodeTool.all(scratch: scratch, folders: folders)
    }

    /// Why some ratios are left out; nil when none is.
    package var missing: String? {
        let commands = CodeTool.missing(tools).joined(separator: " and ")
        return commands.isEmpty ? nil : "not installed: \(commands) (apt install zbar-tools zxing-cpp-tools)"
    }

    /// All cases that this machine can run.
    package var all: [Benchmark] {
        [
            cost("Found") { Self.held(Holding()) },
            cost("FoundEnlarged") { Self.held(Holding(moduleSize: 1.5)) },
            cost("Empty640x480") { GrayPicture(width: 640, height: 480, rectangles: 60, seed: 1) },
            cost("Empty1280x720") { GrayPicture(width: 1_280, height: 720, rectangles: 60, seed: 1) },
        ] + tools.map(costRatio) + Self.holdings.flatMap(rates)
    }

    private static func held(_ holding: Holding) -> GrayPicture {
        HeldCode(holding, seed: .random(in: seeds)).picture
    }

    private func cost(_ name: String, _ draw: @escaping @Sendable () -> GrayPicture) -> Benchmark {
        Benchmark("Codes:\(name)", unit: "ms", runs: 200) {
            let picture = draw()
            return try await seconds { _ = try codes(in: picture) } * 1_000
        }
    }

    /// The time of a frame as a share of the time that a command takes for it, its start included.
    private func costRatio(_ tool: CodeTool) -> Benchmark {
        Benchmark("Codes:FoundTo\(tool.name)", unit: "x", runs: 20) {
            let held = HeldCode(Holding(), seed: 1)
            let ours = try await seconds { _ = try codes(in: held.picture) }
            return try await ours / seconds { _ = try await tool.reads(held) }
        }
    }

    /// The share of cards that are read, by us and by each command.
    private func rates(_ name: String, _ holding: Holding) -> [Benchmark] {
        let ours = rate("Codes:Read\(name)", holding) { try codes(in: $0.picture).contains($0.payload) }
        return [ours] + tools.map { tool in rate("Codes:Read\(name)By\(tool.name)", holding, tool.reads) }
    }

    private func rate(
        _ name: String, _ holding: Holding, _ reads: @escaping @Sendable (HeldCode) async throws -> Bool
    ) -> Benchmark {
        Benchmark(name, unit: "%", runs: 1) {
            var read = 0
            for seed in Self.seeds where try await reads(HeldCode(holding, seed: seed)) { read += 1 }
            return 100 * Double(read) / Double(Self.seeds.count)
        }
    }

    private func codes(in picture: GrayPicture) throws(PartFailure) -> [CodePayload] {
        try picture.withFrame { frame throws(PartFailure) in try reader.codes(in: frame) }
    }
}
