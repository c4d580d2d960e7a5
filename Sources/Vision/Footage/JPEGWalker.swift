/// Finds the end of one JPEG picture by walking its markers (ITU-T T.81, annex B). Pure.
///
/// It looks into nothing it can step over, so a thumbnail in an application segment, or bytes of a picture's data that
/// look like a marker, do not mislead it. It is fed a growing prefix of the bytes and remembers where it was.
package struct JPEGWalker {
    /// What the bytes seen so far amount to.
    package enum Outcome: Hashable, Sendable {
        /// The picture goes on: more bytes are needed.
        case incomplete
        /// The picture has this many bytes.
        case complete(length: Int)
        /// These bytes are no whole picture.
        case broken(PictureDamage)
    }

    private enum Place { case start, marker, data }

    /// Where to look for the next picture when this one is damaged: after the last thing that was surely part of it.
    package private(set) var resumption = 0
    private var place = Place.start
    private var position = 0

    /// Makes a walker at the first byte of a picture.
    package init() {}

    /// Walks on through `bytes`, which begin where the picture does and hold at least what the last call was given.
    package mutating func walk(_ bytes: UnsafeRawBufferPointer) -> Outcome {
        while true {
            let outcome: Outcome? =
                switch place {
                case .start: passStart(bytes)
                case .marker: passMarker(bytes)
                case .data: passData(bytes)
                }
            if let outcome { return outcome }
        }
    }

    private mutating func passStart(_ bytes: UnsafeRawBufferPointer) -> Outcome? {
        let known = min(bytes.count, JPEGMarker.startOfPicture.count)
        guard bytes.prefix(known).elementsEqual(JPEGMarker.startOfPicture.prefix(known)) else {
            return .broken(.noStart)
        }
        guard known == JPEGMarker.startOfPicture.count else { return .incomplete }
        advance(to: known, place: .marker)
        resumption = known
        return nil
    }

    private mutating func passMarker(_ bytes: UnsafeRawBufferPointer) -> Outcome? {
        guard position < bytes.count else { return .incomplete }
        guard bytes[position] == JPEGMarker.prefix else { return .broken(.brokenMarkers) }
        guard position + 1 < bytes.count else { return .incomplete }
        switch bytes[position + 1] {
        case JPEGMarker.prefix: position += 1
        case JPEGMarker.end: return .complete(length: position + 2)
        case JPEGMarker.start:
            resumption = position
            return .broken(.noEnd)
        case JPEGMarker.stuffing: return .broken(.brokenMarkers)
        case JPEGMarker.temporary, JPEGMarker.restarts: position += 2
        default: return passSegment(bytes)
        }
        return nil
    }

    /// A marker, then two bytes of length (themselves counted), then the segment's content.
    private mutating func passSegment(_ bytes: UnsafeRawBufferPointer) -> Outcome? {
        guard position + 3 < bytes.count else { return .incomplete }
        let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
        guard length >= 2 else { return .broken(.brokenMarkers) }
        // The length may be what is damaged, so nothing behind it is sure yet.
        resumption = position + 2
        let isScan = bytes[position + 1] == JPEGMarker.scan
        advance(to: position + 2 + length, place: isScan ? .data : .marker)
        return nil
    }

    /// Coded data: `FF` is followed by `00` in it, and restart markers lie in between.
    private mutating func passData(_ bytes: UnsafeRawBufferPointer) -> Outcome? {
        guard let found = bytes.offset(of: JPEGMarker.prefix, from: position) else {
            advance(to: max(position, bytes.count), place: .data)
            return .incomplete
        }
        position = found
        guard found + 1 < bytes.count else { return .incomplete }
        switch bytes[found + 1] {
        case JPEGMarker.stuffing, JPEGMarker.restarts: advance(to: found + 2, place: .data)
        case JPEGMarker.prefix: advance(to: found + 1, place: .data)
        default: advance(to: found, place: .marker)
        }
        return nil
    }

    private mutating func advance(to position: Int, place: Place) {
        self.position = position
        self.place = place
    }
}
