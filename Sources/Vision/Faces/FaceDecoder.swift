/// Turns the raw outputs of one kind of network into faces. Pure.
package protocol FaceDecoder: Sendable {
    /// How many numbers each output holds.
    var outputCounts: [Int] { get }

    /// Appends every cell that scores at least `threshold` to `found`; one face gives several of them.
    ///
    /// `outputs` are in the order of `FaceNetworkKind.outputNames` and as long as `outputCounts`. A cell with a score,
    /// place or size that is no finite number is left out.
    func decode(
        _ outputs: [UnsafeBufferPointer<Float>], threshold: Float, into found: inout [FaceCandidate])
}
