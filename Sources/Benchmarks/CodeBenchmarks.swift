import CodeDrawing
package import Foundation
package import Reception

/// The cost of looking for codes in a frame, and how many are read, against the commands of ZBar and ZXing on the same
/// pictures.
package struct CodeBenchmarks: Sendable {
    private static let pictures = 20
    private static let runs = 100

    private let reader: any CodeReader
    private let tools: [CodeTool]

    /// The cases of `reader`. Pictures are written into `scratch` for the commands that are found in `folders`.
    package init(_ reader: any CodeReader, scratch: URL, folders: [String]) {
        self.reader = reader
        tools = CodeTool.all(scratch: scratch, folders: folders)
    }

    /// Why some ratios are left out; nil when none is.
    package var missing: String? {
        let names = CodeTool.missing(tools)
        return names.isEmpty ? nil : "\(names.joined(separator: " and ")) not installed (apt install zbar-tools zxing-cpp-tools)"
    }

    /// All cases that this machine can run.
    package var all: [Benchmark] {
        [
            cost("Codes:Found", HeldCard.Way(moduleSize: 3)), cost("Codes:FoundEnlarged", HeldCard.Way(moduleSize: 1.6)),
            empty(width: 640, height: 480), empty(width: 1_280, height: 720),
        ] + HeldCard.Way.all.flatMap(rates) + tools.map(timeRatio)
    }

    private func cost(_ name: String, _ way: HeldCard.Way) -> Benchmark {
        let cards = HeldCard.all(way, count: Self.pictures)
        return Benchmark("\(name)640x480", unit: "ms", runs: Self.runs) {
            let card = cards[Int.random(in: cards.indices)]
            return try await seconds { _ = try read(card.picture) } * 1_000
        }
    }

    private func empty(width: Int, height: Int) -> Benchmark {
        let picture = GrayPicture(width: width, height: height, rectangles: 60, seed: 1)
        return Benchmark("Codes:Empty\(width)x\(height)", unit: "ms", runs: Self.runs) {
            try await seconds { _ = try read(picture) } * 1_000
        }
    }

    /// The share of cards held this way that are read: ours, and how many times as many as each command reads.
    private func rates(_ way: HeldCard.Way) -> [Benchmark] {
        let cards = HeldCard.all(way, count: Self.pictures)
        let ours = Benchmark("Codes:Read\(way.name)", unit: "%", runs: 1) { Double(try share(of: cards)) * 100 }
        return [ours] + tools.map { tool in
            Benchmark("Codes:Read\(way.name)To\(tool.name)", unit: "x", runs: 1) {
                try share(of: cards) / (try await tool.share(of: cards))
            }
        }
    }

    private func timeRatio(_ tool: CodeTool) -> Benchmark {
        let cards = HeldCard.all(HeldCard.Way(moduleSize: 3), count: Self.pictures)
        return Benchmark("Codes:FoundTo\(tool.name)", unit: "x", runs: 20) {
            let card = cards[0]
            let ours = try await seconds { _ = try read(card.picture) }
            return ours / (try await seconds { _ = try await tool.read(card) })
        }
    }

    private func share(of cards: [HeldCard]) throws -> Double {
        Double(try cards.count { try read($0.picture).contains($0.payload) }) / Double(cards.count)
    }

    private func read(_ picture: GrayPicture) throws(PartFailure) -> [CodePayload] {
        try picture.withFrame { frame throws(PartFailure) in try reader.codes(in: frame) }
    }
}
