import Glibc

/// Where `Sources/fetch-face-model` puts the weights: `Models/Faces` of the installation.
package enum FaceModelFolder {
    /// The path of the network to use, YuNet before CenterFace. Throws `.noModel` when neither is there; what is in the
    /// file is checked by the detector.
    package static func model(in folder: String) throws(VisionError) -> String {
        for kind in FaceNetworkKind.allCases {
            if let path = path(of: kind, in: folder) { return path }
        }
        throw .noModel(folder: folder)
    }

    /// The path of the network that finds more in the dark than `model`; nil when it is not there, or is `model` itself.
    package static func nightModel(in folder: String, besides model: String) -> String? {
        path(of: .centerFace, in: folder).flatMap { $0 == model ? nil : $0 }
    }

    private static func path(of kind: FaceNetworkKind, in folder: String) -> String? {
        let path = "\(folder)/\(kind.fileName)"
        return access(path, F_OK) == 0 ? path : nil
    }
}
