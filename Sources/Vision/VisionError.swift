/// Why the robot's eyes could not do their work.
package enum VisionError: Error, Hashable, Sendable {
    /// `call` on the file failed with the system's `code`.
    case unreadable(path: String, use: FileUse, call: String, code: Int32)
    /// The path leads to a directory, pipe or device.
    case notAFile(path: String, use: FileUse)
    /// The file has no bytes.
    case empty(path: String, use: FileUse)

    /// No file of a known face network lies in `folder`.
    case noModel(folder: String)
    /// The file is not one of the networks whose hashes are pinned: altered, cut short or another file.
    case modelAltered(path: String, expected: String, found: String)
    /// The hash could not be computed; `reason` is the digest's own error.
    case modelUnchecked(path: String, reason: String)
    /// OpenCV refused the network.
    case modelRefused(path: String, reason: String)
    /// OpenCV failed on a frame.
    case inferenceFailed(reason: String)
    /// A side of the network's input is not in 32...4096.
    case inputSize(width: Int, height: Int)
    /// A frame has fewer bytes than its size and format ask for.
    case frameTooShort(expected: Int, found: Int)

    /// ZXing failed on a frame.
    case codesUnread(reason: String)

    /// Not one picture of the footage could be read; what was wrong with the first.
    case noPicture(path: String, offset: Int, damage: PictureDamage)
    /// The footage is damaged from picture number `frame` (counted from 0) to its end.
    case cutShort(path: String, frame: Int, offset: Int, damage: PictureDamage)
    /// libturbojpeg could not be started.
    case decoderRefused(reason: String)

    /// A camera of this machine does not work.
    case camera(CameraFault)
}

/// What a file is read for; it decides which fix is named.
package enum FileUse: Hashable, Sendable {
    case footage, model

    var fix: String {
        switch self {
        case .footage: "give a file of JPEG pictures one after another"
        case .model: "run Sources/fetch-face-model"
        }
    }
}

extension VisionError: CustomStringConvertible {
    /// One sentence: the cause and the fix.
    package var description: String {
        switch self {
        case .unreadable(let path, let use, let call, let code):
            "\(path): \(call) failed (\(systemMessage(code))); \(use.fix)"
        case .notAFile(let path, let use): "\(path) is not a regular file; \(use.fix)"
        case .empty(let path, let use): "\(path) is empty; \(use.fix)"
        case .noModel(let folder): "no face model in \(folder); run Sources/fetch-face-model"
        case .modelAltered(let path, let expected, let found):
            "\(path) is altered or cut short (expected sha256 \(expected), found \(found)); "
                + "delete it and run Sources/fetch-face-model"
        case .modelUnchecked(let path, let reason): "\(path) could not be checked: \(reason)"
        case .modelRefused(let path, let reason):
            "\(path): OpenCV cannot load the network (\(reason)); reinstall libopencv-dnn406"
        case .inferenceFailed(let reason): "OpenCV failed on a frame (\(reason)); reinstall libopencv-dnn406"
        case .inputSize(let width, let height):
            "a face network cannot take \(width)x\(height) pixels; choose sides of 32 to 4096 pixels"
        case .frameTooShort(let expected, let found):
            "a frame has \(found) bytes instead of \(expected); check the camera's picture size and format"
        case .codesUnread(let reason): "ZXing failed on a frame (\(reason)); reinstall libzxing2"
        case .noPicture(let path, let offset, let damage):
            "\(path): no picture could be read, at byte \(offset) \(damage); \(FileUse.footage.fix)"
        case .cutShort(let path, let frame, let offset, let damage):
            "\(path): damaged from frame \(frame) at byte \(offset) to its end (\(damage)); "
                + "copy the footage again or cut it off there"
        case .camera(let fault): fault.description
        case .decoderRefused(let reason): "libturbojpeg did not start (\(reason)); reinstall libturbojpeg0"
        }
    }
}
