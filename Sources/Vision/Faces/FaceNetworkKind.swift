/// The networks the detector can run. A file is recognised by its SHA-256, so an altered one is never loaded.
package enum FaceNetworkKind: CaseIterable, Sendable {
    /// YuNet of March 2023: small, fast, good up to a half turned head.
    case yuNet
    /// CenterFace: four times the work, better in the dark; it comes by package registry where YuNet cannot be had.
    case centerFace

    /// The file's name in `Models/Faces`.
    package var fileName: String {
        switch self {
        case .yuNet: "face_detection_yunet_2023mar.onnx"
        case .centerFace: "centerface.onnx"
        }
    }

    /// SHA-256 of the file in lower-case hexadecimal digits; `Sources/fetch-face-model` pins the same ones.
    package var sha256: String {
        switch self {
        case .yuNet: "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4"
        case .centerFace: "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc"
        }
    }

    /// The size of the input where none is configured: what accuracy and time were measured with.
    package var usualInput: NetworkInput {
        switch self {
        case .yuNet: .vga
        case .centerFace: NetworkInput(width: 480, height: 352)
        }
    }

    /// The network's outputs in the order in which its decoder takes them.
    var outputNames: [String] {
        switch self {
        case .yuNet: YuNetDecoder.strides.flatMap { ["cls_\($0)", "obj_\($0)", "bbox_\($0)", "kps_\($0)"] }
        case .centerFace: ["537", "538", "539", "540"]
        }
    }

    /// Whether it was trained on RGB pictures instead of BGR.
    var takesRedFirst: Bool { self == .centerFace }

    /// What turns the outputs of the network, run at `input`, into faces.
    func decoder(for input: NetworkInput) -> any FaceDecoder {
        switch self {
        case .yuNet: YuNetDecoder(input: input)
        case .centerFace: CenterFaceDecoder(input: input)
        }
    }
}
