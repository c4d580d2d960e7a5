import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import Vision

@Suite("Recorded footage that is damaged")
struct DamagedFootageTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let footage: [UInt8]
        var limits = FootageLimits.usual
        /// The numbers of the pictures that are shown; each shows its own brightness.
        let shown: [Int]
        let damaged: Int
        /// What the failure says beside the file's name; nil when there is none.
        var failure: String?
    }

    private static let junk = Array("not a picture\u{0}\u{0}".utf8)
    private static let zeros = [UInt8](repeating: 0, count: 300_000)
    /// Picture 1 with a comment whose length leads far beyond it.
    private static let wrongLength: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xFE, 0x7F, 0xFF] + junk + TinyPicture.bytes(1).dropFirst(2)
    /// Picture 1 with a comment of 2,000 bytes.
    private static let longPicture: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xFE, 0x07, 0xD0] + [UInt8](repeating: 7, count: 1_998) + TinyPicture.bytes(1).dropFirst(2)
    private static let cutInThumbnail = TinyPicture.withThumbnail(2, thumbnail: TinyPicture.tall(16)).prefix(160)

    private static func pictures(_ numbers: Int...) -> [UInt8] { numbers.flatMap(TinyPicture.bytes) }

    static let skipped: [Case] = [
        Case(testDescription: "sound footage", footage: pictures(0, 1, 2), shown: [0, 1, 2], damaged: 0),
        Case(
            testDescription: "thumbnails inside the pictures",
            footage: (0...2).flatMap { TinyPicture.withThumbnail($0) },
            shown: [0, 1, 2], damaged: 0),
        Case(
            testDescription: "stray bytes before the ends, as many webcams leave",
            footage: (0...2).flatMap { TinyPicture.withoutEnd($0) + [0, 1, 2, 3] + TinyPicture.end },
            shown: [0, 1, 2], damaged: 0),
        Case(
            testDescription: "a picture without its end",
            footage: pictures(0) + TinyPicture.withoutEnd(1) + pictures(2),
            shown: [0, 2], damaged: 1),
        Case(
            testDescription: "two pictures without their ends",
            footage: pictures(0) + TinyPicture.withoutEnd(1) + TinyPicture.withoutEnd(2) + pictures(3),
            shown: [0, 3], damaged: 2),
        Case(
            testDescription: "a picture without its data", footage: pictures(0) + TinyPicture.withoutData + pictures(2),
            shown: [0, 2], damaged: 1),
        Case(
            testDescription: "the remains of a damaged picture count as part of it",
            footage: pictures(0) + TinyPicture.withoutData + junk + pictures(2), shown: [0, 2], damaged: 1),
        Case(testDescription: "junk in between", footage: pictures(0) + junk + pictures(2), shown: [0, 2], damaged: 1),
        Case(
            testDescription: "zeros between and behind, as some recorders fill up",
            footage: pictures(0) + zeros + pictures(1) + zeros, shown: [0, 1], damaged: 0),
        Case(testDescription: "zeros in front", footage: zeros + pictures(1, 2), shown: [1, 2], damaged: 1),
        Case(testDescription: "junk in front", footage: junk + pictures(1, 2), shown: [1, 2], damaged: 1),
        Case(
            testDescription: "a length that leads beyond the end", footage: pictures(0) + wrongLength + pictures(2, 3),
            shown: [0, 2, 3], damaged: 1),
        Case(
            testDescription: "a picture longer than the limit", footage: pictures(0) + longPicture + pictures(2),
            limits: FootageLimits(pictureBytes: 1_000, side: 100), shown: [0, 2], damaged: 1),
        Case(
            testDescription: "a picture larger than the limit",
            footage: pictures(0) + TinyPicture.tall(101) + pictures(2),
            limits: FootageLimits(pictureBytes: 1_000, side: 100), shown: [0, 2], damaged: 1),
    ]

    static let fatal: [Case] = [
        Case(
            testDescription: "cut in the last picture", footage: pictures(0, 1) + TinyPicture.bytes(2).prefix(100),
            shown: [0, 1], damaged: 1, failure: "damaged from frame 2 at byte 282 to its end (a picture has no end)"),
        Case(
            testDescription: "cut behind a thumbnail, which is not taken for a frame",
            footage: pictures(0, 1) + cutInThumbnail,
            shown: [0, 1], damaged: 1, failure: "damaged from frame 2 at byte 282 to its end (a picture has no end)"),
        Case(
            testDescription: "junk at the end", footage: pictures(0) + junk, shown: [0], damaged: 1,
            failure: "damaged from frame 1 at byte 141 to its end (no JPEG picture begins)"),
        Case(
            testDescription: "text", footage: junk, shown: [], damaged: 1,
            failure: "no picture could be read, at byte 0 no JPEG picture begins"),
        Case(
            testDescription: "one byte", footage: [0xFF], shown: [], damaged: 1,
            failure: "no picture could be read, at byte 0 a picture has no end"),
        Case(
            testDescription: "nothing but damaged pictures", footage: TinyPicture.withoutData + TinyPicture.withoutData,
            shown: [], damaged: 2,
            failure: "at byte 0 a picture cannot be decoded (Corrupt JPEG data: premature end of data segment)"),
        Case(
            testDescription: "pictures without height", footage: TinyPicture.tall(0), shown: [], damaged: 1,
            failure: "at byte 0 a picture cannot be decoded"),
        Case(
            testDescription: "a picture that asks for gigabytes", footage: TinyPicture.tall(65_000), shown: [],
            damaged: 1,
            failure: "at byte 0 a picture of 8x65000 pixels cannot be taken"),
    ]

    @Test("damage that is followed by a readable picture is left out and counted", arguments: skipped)
    func skips(_ example: Case) async throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file(example.footage)
        let camera = MotionJPEGCamera(
            path: path, pace: .asFastAsPossible, limits: example.limits, clock: ManualClock())
        let shown = Shown()
        try await camera.run(shown.take)
        #expect(shown.sequences == example.shown)
        #expect(shown.brightness == example.shown.map(TinyPicture.brightness))
        #expect(await camera.damagedPictures == example.damaged)
    }

    @Test(
        "damage to the end is a failure that names file and place, after what came before was shown", arguments: fatal)
    func fails(_ example: Case) async throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file(example.footage)
        let camera = MotionJPEGCamera(path: path, pace: .asFastAsPossible, clock: ManualClock())
        let shown = Shown()
        let failure = await #expect(throws: PartFailure.self) { try await camera.run(shown.take) }
        #expect(failure?.part == .camera)
        #expect(failure?.reason.hasPrefix(path) == true)
        #expect(failure?.reason.contains(try #require(example.failure)) == true, "\(failure?.reason ?? "no failure")")
        #expect(shown.sequences == example.shown)
        #expect(await camera.damagedPictures == example.damaged)
    }

    @Test("what is no file is a failure that names it", arguments: ["missing", "", "/dev/zero"])
    func refuses(name: String) async throws {
        let scratch = try ScratchFolder()
        let path = name.hasPrefix("/") ? name : scratch.url.appending(path: name).path
        let camera = MotionJPEGCamera(path: path, clock: ManualClock())
        let failure = await #expect(throws: PartFailure.self) { try await camera.run { _ in } }
        #expect(failure?.reason.contains(path) == true)
        #expect(failure?.reason.contains("give a file of JPEG pictures") == true)
    }

    @Test("an empty file is a failure")
    func refusesEmptyFile() async throws {
        let scratch = try ScratchFolder()
        let camera = MotionJPEGCamera(path: try scratch.file([]), clock: ManualClock())
        let failure = await #expect(throws: PartFailure.self) { try await camera.run { _ in } }
        #expect(failure?.reason.contains("is empty") == true)
    }

    @Test("whatever bytes are changed, the run ends, and what is shown is in order", arguments: 0..<200)
    func survivesChangedBytes(seed: Int) async throws {
        // Numerical Recipes' linear congruential generator: any will do, as long as it repeats.
        var state = UInt32(truncatingIfNeeded: seed)
        func draw(below bound: Int) -> Int {
            state = state &* 1_664_525 &+ 1_013_904_223
            return Int(state >> 8) % bound
        }
        var footage = (0..<6).flatMap { TinyPicture.withThumbnail($0) }
        for _ in 0...draw(below: 8) { footage[draw(below: footage.count)] = [0, 0xFF, 0xD8, 0xDA, 7][draw(below: 5)] }
        let scratch = try ScratchFolder()
        let camera = MotionJPEGCamera(
            path: try scratch.file(footage), pace: .asFastAsPossible, clock: ManualClock())
        let shown = Shown()
        do { try await camera.run(shown.take) } catch { #expect(error is PartFailure) }
        #expect(zip(shown.sequences, shown.sequences.dropFirst()).allSatisfy { $0 < $1 })
    }
}
