import Foundation
import TestSupport
import Testing

@Suite(
    "Recorded footage", .enabled(if: Checkout.hasSharedData, "the recorded clips of ../shared/data are not there"))
struct FootageTests {
    private struct Event {
        let at: Double
        let name: String
        let faces: Double
    }

    private func events(in clip: String) async throws -> [Event] {
        let run = try await LetanProgram().run(
            "faces", "--json", "--set", LetanProgram.sharedModel, LetanProgram.clip(clip))
        #expect(run.status == 0, "\(run.errors)")
        return try run.objects.map { line in
            let line = try #require(line)
            #expect(line.keys == ["at", "event", "face", "level", "faces"])
            return Event(
                at: try #require(line.number("at")), name: try #require(line.text("event")),
                faces: try #require(line.number("faces")))
        }
    }

    @Test("Three who come are seen within half a second, engaged once each, and gone when they went")
    func arrivePauseLeave() async throws {
        let events = try await events(in: "arrive-pause-leave")
        // Truth: three faces in frames 30 to 70 of ten a second; who left is missed for two seconds first.
        #expect(events.filter { $0.name == "appeared" }.map(\.at).allSatisfy { (2.9...3.5).contains($0) })
        #expect(events.filter { $0.name == "appeared" }.count == 3)
        #expect(events.filter { $0.name == "engaged" }.count == 3)
        #expect(events.filter { $0.name == "left" }.map(\.at).allSatisfy { (8.9...9.5).contains($0) })
        #expect(events.last?.faces == 0)
    }

    @Test("Who turns the head is engaged when the face is turned here, once") func headTurning() async throws {
        let events = try await events(in: "head-turning")
        let engaged = events.filter { $0.name == "engaged" }.map(\.at)
        #expect(engaged.count == 1 && engaged.allSatisfy { abs($0 - 1.9) <= 0.3 })
        #expect(events.filter { $0.name == "appeared" }.map(\.at).allSatisfy { $0 <= 0.5 })
        #expect(events.map(\.faces).max() == 1)
    }

    @Test("Who sits before a webcam appears at once and is one") func webcam() async throws {
        let appeared = try await events(in: "one-person-webcam").filter { $0.name == "appeared" }
        #expect(appeared.count == 1 && appeared.allSatisfy { $0.at <= 0.5 })
    }

    @Test("Nobody is seen where nobody looks") func nobody() async throws {
        #expect(try await events(in: "nobody-facing").isEmpty)
    }

    @Test("faces for people is a line an event") func words() async throws {
        let run = try await LetanProgram().run(
            "faces", "--set", LetanProgram.sharedModel, LetanProgram.clip("one-person-webcam"))
        #expect(run.lines.first?.hasPrefix("0.2 s  face 1 appeared") == true, "\(run.output)")
    }

    @Test("Footage that is cut off is used up to there; the error names file, frame, byte and the fix")
    func cutOff() async throws {
        let letan = try LetanProgram()
        _ = try letan.scratch.file(Self.start(of: "one-person-webcam", bytes: 450_000), named: "cut.mjpeg")
        let run = try await letan.run("faces", "--set", LetanProgram.sharedModel, "cut.mjpeg")
        #expect(run.status == 69)
        #expect(run.output.contains("face 1 appeared"))
        #expect(
            run.errors.contains(/cut\.mjpeg: damaged from frame \d+ at byte \d+ to its end.*; copy the footage again/))
    }

    @Test(
        "What is no footage is refused with the file and what to give",
        arguments: [
            ("text.mjpeg", "no picture could be read, at byte 0 no JPEG picture begins"), ("empty.mjpeg", "is empty"),
            ("missing.mjpeg", "No such file or directory"), (".", "is not a regular file"),
        ])
    func noFootage(file: String, message: String) async throws {
        let letan = try LetanProgram()
        _ = try letan.scratch.file("no pictures at all\n".utf8, named: "text.mjpeg")
        _ = try letan.scratch.file([], named: "empty.mjpeg")
        let run = try await letan.run("faces", "--set", LetanProgram.sharedModel, file)
        #expect(run.status == 69 && run.errors.contains("\(file)") && run.errors.contains(message), "\(run.errors)")
        #expect(run.errors.contains("; give a file of JPEG pictures one after another"))
    }

    @Test("The robot serves on without the footage it was given, says what is wrong, and ends when idle")
    func robotWithoutFootage() async throws {
        let letan = try LetanProgram()
        _ = try letan.scratch.file("no pictures at all\n".utf8, named: "text.mjpeg")
        let run = try await letan.run(
            "run", "--set", LetanProgram.sharedModel, "--camera", "text.mjpeg", "--type", "cho tôi lấy số chứng thực",
            "--exit-when-idle", "--set", "conversation.silenceSeconds=0.3")
        #expect(run.status == 69)
        #expect(run.errors.contains("[camera] failed: text.mjpeg: no picture could be read"), "\(run.errors)")
        #expect(run.output.contains("B001"))
    }

    @Test("A model that was cut short or is missing is named, with what mends it") func damagedModel() async throws {
        let letan = try LetanProgram()
        let whole = Checkout.sharedData.appending(path: "faces/face_detection_yunet_2023mar.onnx")
        _ = try letan.scratch.file(try Data(contentsOf: whole).prefix(100_000), named: "cut.onnx")
        for (file, message) in [
            ("cut.onnx", "cut.onnx is altered or cut short"), ("none.onnx", "none.onnx: open failed"),
        ] {
            let run = try await letan.run(
                "faces", "--set", "detector.model=\(file)", LetanProgram.clip("one-person-webcam"))
            #expect(run.status == 69 && run.errors.contains(message), "\(run.errors)")
            #expect(run.errors.contains("run Sources/fetch-face-model"))
        }
    }

    private static func start(of clip: String, bytes: Int) throws -> Data {
        let data = try Data(contentsOf: URL(filePath: LetanProgram.clip(clip)))
        return data.prefix(min(bytes, data.count - 1_000))
    }
}
