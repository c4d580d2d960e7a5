/// Puts the letters of Hangul together into blocks, by the formula of the Unicode standard (chapter 3.12).
enum Hangul {
    private static let firstBlock: UInt32 = 0xAC00
    private static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
    private static let finals = Array(" ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
    /// Blocks from one first consonant to the next.
    private static let initialStride: UInt32 = 21 * 28

    /// `text` with `initial` in front of the vowel of its first block.
    static func replacingInitial(of text: String, with initial: Character) -> String {
        guard let first = text.unicodeScalars.first, first.value >= firstBlock,
            let place = initials.firstIndex(of: initial),
            let block = Unicode.Scalar(
                firstBlock + UInt32(place) * initialStride + (first.value - firstBlock) % initialStride)
        else { return text }
        return String(Character(block)) + text.dropFirst()
    }

    /// `text`, whose last block is open, closed by `final`.
    static func closing(_ text: String, with final: Character) -> String {
        guard let last = text.unicodeScalars.last, last.value >= firstBlock, let place = finals.firstIndex(of: final),
            let block = Unicode.Scalar(last.value + UInt32(place))
        else { return text }
        return text.dropLast() + String(Character(block))
    }
}
