import Glibc

/// Where `Sources/fetch-face-model` puts the weights: `Models/Faces` of the installation.
package enum FaceModelFolder {
    /// The path of the network to use, YuNet before CenterFace. Throws `.noModel` when neither is there; what is in the
    /// file is checked by the detector.
    package static func model(in folder: String) throws(VisionError) -> String {
        for kind in FaceNetworkKind.allCases {
            let path = "\(folder)/\(kind.fileName)"
            if access(path, F_OK) == 0 { return path }
        }
        throw .noModel(folder: folder)
    }
}
