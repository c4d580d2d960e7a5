import Foundation
import TestSupport
import Testing
import Vision

@Suite("Checking the weights")
struct FaceModelTests {
    private func refusal(of path: String) -> VisionError? {
        do throws(VisionError) {
            _ = try NeuralFaceDetector(modelFile: path)
            return nil
        } catch {
            return error
        }
    }

    @Test("a file that is no file is refused")
    func refusesWhatIsNoFile() throws {
        let scratch = try ScratchFolder()
        let missing = scratch.url.appending(path: "none.onnx").path
        #expect(refusal(of: missing) == .unreadable(path: missing, use: .model, call: "open", code: ENOENT))
        #expect(refusal(of: scratch.url.path) == .notAFile(path: scratch.url.path, use: .model))
        #expect(refusal(of: "/dev/zero") == .notAFile(path: "/dev/zero", use: .model))
        let empty = try scratch.file([], named: "empty.onnx")
        #expect(refusal(of: empty) == .empty(path: empty, use: .model))
    }

    @Test("the refusal names the file, both hashes and the fix")
    func namesHashes() throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file(Array("abc".utf8), named: "centerface.onnx")
        let sentence = try #require(refusal(of: path)?.description)
        #expect(sentence.contains(path))
        #expect(sentence.contains(FaceNetworkKind.centerFace.sha256))
        #expect(!sentence.contains(FaceNetworkKind.yuNet.sha256))
        #expect(sentence.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
        #expect(sentence.contains("Sources/fetch-face-model"))
    }

    @Test("a file of gigabytes is refused unread")
    func refusesHugeFile() throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file([1], named: "huge.onnx")
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.truncate(atOffset: 8 << 30)
        try handle.close()
        #expect(refusal(of: path)?.description.contains("8589934592 bytes") == true)
    }

    @Test(
        "weights cut short or altered in one bit are refused",
        .enabled(if: Checkout.hasSharedData, Checkout.noSharedData), arguments: [100, 200_000])
    func refusesAlteredWeights(place: Int) throws {
        let scratch = try ScratchFolder()
        var bytes = try [UInt8](Data(contentsOf: URL(filePath: Checkout.yuNet)))
        let short = try scratch.file(Array(bytes.prefix(place)), named: "short.onnx")
        bytes[place] ^= 1
        let altered = try scratch.file(bytes, named: "altered.onnx")
        for path in [short, altered] {
            guard case .modelAltered(path, _, _) = try #require(refusal(of: path)) else {
                Issue.record("\(path) was not recognised as altered")
                continue
            }
        }
    }

    @Test("YuNet is used before CenterFace, and no model is an error with the fix")
    func choosesModel() throws {
        let scratch = try ScratchFolder()
        #expect(throws: VisionError.noModel(folder: scratch.url.path)) {
            try FaceModelFolder.model(in: scratch.url.path)
        }
        let centerFace = try scratch.file([1], named: "centerface.onnx")
        #expect(try FaceModelFolder.model(in: scratch.url.path) == centerFace)
        #expect(FaceModelFolder.nightModel(in: scratch.url.path, besides: centerFace) == nil)
        let yuNet = try scratch.file([1], named: "face_detection_yunet_2023mar.onnx")
        #expect(try FaceModelFolder.model(in: scratch.url.path) == yuNet)
        #expect(FaceModelFolder.nightModel(in: scratch.url.path, besides: yuNet) == centerFace)
    }
}
