import CZXing
import Reception

/// Looks for QR codes in brightness with ZXing.
enum QRSearch {
    /// The most codes of one picture.
    static let mostCodes = 8

    /// The codes in `view`, each payload once.
    static func codes(in view: GrayView) throws(VisionError) -> [CodePayload] {
        guard var picture = view.picture else { return [] }
        var found: [CodePayload] = []
        let search = withUnsafeMutablePointer(to: &found) { found in
            reportingText { text, capacity -> Void? in
                zxing_read_qr(&picture, Int32(mostCodes), note, found, text, capacity) == 0 ? () : nil
            }
        }
        if case .failure(let failure) = search { throw .codesUnread(reason: failure.text) }
        return found
    }

    /// Takes a code from ZXing into the list at `context`.
    private static let note: zxing_take = { context, bytes, length in
        let found = context?.assumingMemoryBound(to: [CodePayload].self)
        guard let payload = CodePayload(bytes: Array(UnsafeBufferPointer(start: bytes, count: length))) else { return }
        if found?.pointee.contains(payload) == false { found?.pointee.append(payload) }
    }
}
