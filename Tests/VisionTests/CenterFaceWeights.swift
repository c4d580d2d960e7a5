import Foundation
import TestSupport

/// The fallback network, where it was fetched into the checkout.
enum CenterFaceWeights {
    static let path = Checkout.root.appending(path: "Models/Faces/centerface.onnx").path

    static var areThere: Bool { FileManager.default.fileExists(atPath: path) }
}
