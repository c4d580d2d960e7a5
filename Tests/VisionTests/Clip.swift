import Foundation
import TestSupport
import Testing

/// A recorded clip with the number of faces a person sees in each of its frames (`truth.json`).
struct Clip: Sendable, CustomTestStringConvertible {
    private struct Truth: Decodable {
        let frames: Int
        /// First frame, last frame, number of faces; no faces elsewhere.
        let faces: [[Int]]
    }

    let name: String
    let faces: [Int]

    var path: String { Checkout.clip(name) }
    var testDescription: String { name }

    /// Every clip of the truth file, or none where it is missing.
    static let all: [Clip] = {
        guard let data = FileManager.default.contents(atPath: Checkout.clip("truth.json")),
            let truths = try? JSONDecoder().decode([String: Truth].self, from: data)
        else { return [] }
        return truths.sorted { $0.key < $1.key }.map { Clip(name: $0.key, faces: expand($0.value)) }
    }()

    private static func expand(_ truth: Truth) -> [Int] {
        var faces = [Int](repeating: 0, count: truth.frames)
        for interval in truth.faces {
            for frame in interval[0]...interval[1] { faces[frame] = interval[2] }
        }
        return faces
    }
}
