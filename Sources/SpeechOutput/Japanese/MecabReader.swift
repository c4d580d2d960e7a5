import Synchronization
package import TextNormalization

/// Reads Japanese with MeCab and its IPA dictionary.
///
/// The dictionary (51 MB) is mapped, not read: opening takes milliseconds, and only the pages of words that were looked up
/// stay in memory.
package final class MecabReader: KanaReader {
    /// Where Debian's package mecab-ipadic-utf8 puts the dictionary.
    package static let debianDictionary = "/var/lib/mecab/dic/ipadic-utf8"

    private let analyser: Mutex<MecabAnalyser>

    /// Opens the dictionary in the folder at `path`.
    ///
    /// Throws `SpeechOutputError.noDictionary` when none is there that MeCab can open, with readings in UTF-8.
    package init(dictionary path: String = debianDictionary) throws(SpeechOutputError) {
        let analyser = try MecabAnalyser(dictionary: path)
        self.analyser = Mutex(analyser)
    }

    package func morphemes(of text: String, keeping whole: [Range<Int>]) -> [Morpheme] {
        let sentence = MecabSentence(text)
        let edges = whole.flatMap { [sentence.bytes[$0.lowerBound], sentence.bytes[$0.upperBound]] }
        let words = analyser.withLock { $0.words(of: sentence.text, edges: edges) }
        return sentence.morphemes(of: words)
    }
}
