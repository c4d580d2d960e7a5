package import Reception
import Synchronization

/// Finds QR codes with ZXing, on the calling thread: the cards, tickets and receipts that visitors hold before the camera.
///
/// A frame is searched as it is, where its brightness lies; only when that finds nothing, once more sharpened and twice as
/// large, which reads cards from farther away and out of focus. Only QR codes are looked for: bar codes would take twice
/// the time, and one as long as a dossier's number fills the width of the picture before its bars can be told apart. A code
/// in light modules on a dark ground is not found. In a
/// picture of more than thirty codes none is. A second thread waits for the first. A frame costs no memory of ours
/// but the codes; ZXing takes some for each picture and gives it back. What is copied of a frame is wiped before
/// `codes(in:)` returns.
package final class QRCodeReader: CodeReader {
    private let session = Mutex(Session())

    /// Makes a reader.
    package init() {}

    package func codes(in frame: borrowing Frame) throws(PartFailure) -> [CodePayload] {
        try atEdge(of: .scanner) { () throws(VisionError) in
            try session.withLock { session throws(VisionError) in try session.codes(in: frame) }
        }
    }
}

/// What one search needs and the next one uses again.
private struct Session: ~Copyable, Sendable {
    /// Pixels of a larger picture are not enlarged: it shows a code in pixels enough.
    private static let mostEnlarged = 1_280 * 720

    private var gray = GrayCopy()
    private var enlargement = SharpenedEnlargement()
    private var census = FinderCensus()

    mutating func codes(in frame: borrowing Frame) throws(VisionError) -> [CodePayload] {
        guard frame.isWhole else { return [] }
        if frame.format == .bgr24 { return try codes(inColoured: frame) }
        return try frame.withLuma { luma throws(VisionError) in try codes(in: GrayView(luma)) } ?? []
    }

    private mutating func codes(inColoured frame: borrowing Frame) throws(VisionError) -> [CodePayload] {
        let (width, height, rowBytes) = (frame.width, frame.height, frame.rowBytes)
        let view = frame.withBytes { bytes in
            bytes.assumingMemoryBound(to: UInt8.self).baseAddress.map {
                gray.drawn(from: $0, width: width, height: height, rowBytes: rowBytes)
            }
        }
        defer { gray.wipe() }
        return try view.map { view throws(VisionError) in try codes(in: view) } ?? []
    }

    private mutating func codes(in view: GrayView) throws(VisionError) -> [CodePayload] {
        if census.isCrowded(view) { return [] }
        let found = try QRSearch.codes(in: view)
        guard found.isEmpty, view.width * view.height <= Self.mostEnlarged else { return found }
        defer { enlargement.wipe() }
        return try QRSearch.codes(in: enlargement.drawn(from: view))
    }
}
