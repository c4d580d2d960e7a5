package import Reception

/// What the lips do for one of espeak-ng's phoneme events.
package enum PhonemeShape: Hashable, Sendable {
    /// They take this shape.
    case shape(MouthShape)
    /// They get ready for the next sound: the short silence between words or before a stop is a part of what follows.
    case next
    /// Nothing: the engine changes to another language's sounds.
    case none

    /// The shape for the phoneme that the engine calls `name`; nil for one that no shipped voice has.
    package init?(phoneme name: String) {
        if let shape = Self.shapes[name] {
            self = .shape(shape)
        } else if Self.shortSilences.contains(name) {
            self = .next
        } else if name.hasPrefix("("), name.hasSuffix(")") {
            self = .none
        } else {
            return nil
        }
    }

    /// At most 80 ms, measured over the intents' sentences in all voices.
    private static let shortSilences: Set = ["_", "_|", "_!", "_^_", "_X1", "_;_", "1"]

    private static let shapes: [String: MouthShape] = table.reduce(into: [:]) { shapes, row in
        for name in row.names.split(separator: " ") { shapes[String(name)] = row.shape }
    }

    /// Every phoneme of the phoneme tables of vi (north, centre, south), en, cmn, ko, ja and fr, as `phontab` of espeak-ng
    /// 1.51 lists them. Diphthongs look like their beginning, which lasts; affricates like the hiss they end in.
    private static let table: [(shape: MouthShape, names: String)] = [
        (.rest, "_: _:: ||"),
        (.pressed, "m b p ph p- p2 B m-"),
        (.lipOnTeeth, "f v v#"),
        (
            .open,
            """
            a a: A A: A# A@ A~ aa a# a#2 a- a& aI a:I aI@ aI3 aU a:U aU@ ai Au ua uA uai V VR
            """
        ),
        (
            .half,
            """
            e e: e- e# E E# E2 E- E~ eI eU EI EU ei e@ @ @- @# @: @2 @5 @I @:I @U @:U @L @r 3 3: 3:: IR er yE W W2 W~
            """
        ),
        (.spread, "i i: i@ i@3 i[ i. i~ I I2 I# I2# iE iA iAu iU io iou ie j j. ; _j"),
        (.round, "o o: o- o@ o& o# oI oU oU# oO O O2 O: O@ O+ O# O- O~ Oi OI o~ 0 0# 02 ou ong"),
        (.pursed, "u u: u- u@ u~ uI uo uei iu U U@ y y- y: y@ y& yu yi yI u& w w/ w# Y j/ p\\"),
        (
            .tongue,
            """
            t t[ t2 t3 t- th t# d d# d[ d- d_ n n. n^ n2 n- N^ l l/ l/2 l/3 l^ l. l- l# L L/ r r/ r/2 r- r. r2 r" r` R R2 R3 * **
            T D z/2 c J
            """
        ),
        (
            .hiss,
            """
            s s. s; s- s\\ z z. z; z# z2 z3 S S; S- Z Z; ts tsh ts. ts.h tS tS; tS;h tS;- t_s t_s\\ dZ dZ; d_z\\ cr C J^
            """
        ),
        (.throat, "k k- kh g h x X #X1 N N- N\\ Q Q^ Q\" q q- ?"),
    ]
}
