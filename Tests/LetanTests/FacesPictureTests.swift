import Foundation
import TestSupport
import Testing

@Suite(
    "Pictures of presence, and cameras",
    .enabled(if: Checkout.hasSharedData, "the recorded clips of ../shared/data are not there"))
struct FacesPictureTests {
    private static func files(_ letan: LetanProgram) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: letan.scratch.url.path).filter { $0.contains("png") }
    }

    @Test("The picture of a clip is written beside the events", arguments: ["vi", "en"])
    func picture(language: String) async throws {
        let letan = try LetanProgram()
        let run = try await letan.run(
            "faces", "--json", "--set", LetanProgram.sharedModel, "--picture", "seen.png", "--lang", language,
            LetanProgram.clip("head-turning"))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.objects.count == 2)
        let bytes = try Data(contentsOf: letan.scratch.url.appending(path: "seen.png"))
        #expect(bytes.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]) && bytes.count > 10_000)
        #expect(try Self.files(letan) == ["seen.png"])
    }

    @Test("After --seconds of a recording nothing more is told")
    func seconds() async throws {
        let run = try await LetanProgram().run(
            "faces", "--set", LetanProgram.sharedModel, "--seconds", "2", LetanProgram.clip("arrive-pause-leave"))
        #expect(run.status == 0 && run.output.isEmpty, "\(run.output)\(run.errors)")
    }

    @Test(
        "A picture that cannot be written is refused before anything is looked at",
        arguments: [
            ("none/seen.png", 69, "none/seen.png: open: No such file"), ("seen.jpg", 2, "ends in .png"),
            ("folder.png", 69, "folder.png: open: is a folder"),
        ])
    func unwritable(path: String, status: Int32, message: String) async throws {
        let letan = try LetanProgram()
        try FileManager.default.createDirectory(
            at: letan.scratch.url.appending(path: "folder.png"), withIntermediateDirectories: false)
        let run = try await letan.run(
            "faces", "--set", LetanProgram.sharedModel, "--picture", path, LetanProgram.clip("one-person-webcam"))
        #expect(run.status == status && run.errors.contains(message) && run.output.isEmpty, "\(run.errors)")
        #expect(try Self.files(letan) == ["folder.png"])
    }

    @Test("Without a picture to see there is none, and nothing half-written")
    func emptyFootage() async throws {
        let letan = try LetanProgram()
        _ = try letan.scratch.file([], named: "empty.mjpeg")
        let run = try await letan.run(
            "faces", "--set", LetanProgram.sharedModel, "--picture", "seen.png", "empty.mjpeg")
        #expect(run.status == 69 && run.errors.contains("is empty"), "\(run.errors)")
        #expect(try Self.files(letan).isEmpty)
    }

    @Test(
        "What is no camera is refused with its name",
        arguments: ["/dev/null", "/dev/video-that-is-not-there"])
    func noCamera(device: String) async throws {
        let run = try await LetanProgram().run("faces", "--set", LetanProgram.sharedModel, "--seconds", "5", device)
        #expect(run.status == 69 && run.errors.contains(device), "\(run.errors)")
    }

    @Test(
        "A language of no picture, and one that pictures do not speak, are mistakes",
        arguments: [["--lang", "en"], ["--lang", "ko", "--picture", "p.png"], ["--seconds", "0"]])
    func mistakes(options: [String]) async throws {
        let run = try await LetanProgram().run(["faces"] + options + ["clip.mjpeg"])
        #expect(run.status == 2, "\(run.errors)")
    }
}
