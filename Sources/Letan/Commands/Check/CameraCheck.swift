import Foundation
import Reception
import Vision

/// Opens the camera that the configuration asks for, and looks for others.
struct CameraCheck {
    let assembly: Assembly

    var finding: Finding {
        get async {
            switch assembly.configuration.camera {
            case nil: Finding("camera", .missing, "none is wanted", fix: "set camera.device to auto")
            case .any?: await any
            case .device(let device, let wish)?: await opened(device, wish)
            case .footage(let path, _)?: footage(path)
            }
        }
    }

    private func footage(_ path: String) -> Finding {
        guard FileManager.default.isReadableFile(atPath: path) else {
            return Finding("camera", .broken, "\(path) cannot be read", fix: "check the path and its permissions")
        }
        return Finding("camera", .ok, "footage \(path)")
    }

    private var any: Finding {
        get async {
            guard await !V4L2Camera.listed(clock: assembly.clock).isEmpty else {
                return Finding(
                    "camera", .missing, "there is none", fix: "plug one in, or letan run --camera FILE shows footage")
            }
            return await opened(.automatic, CameraWish())
        }
    }

    private func opened(_ device: CameraDevice, _ wish: CameraWish) async -> Finding {
        do {
            let camera = try await V4L2Camera(device: device, wish: wish, clock: assembly.clock).description()
            return Finding("camera", .ok, "\(camera)" + (await others(than: camera.path)))
        } catch {
            return Finding("camera", by: "\(error)")
        }
    }

    private func others(than path: String) async -> String {
        let others = await V4L2Camera.listed(clock: assembly.clock).filter { $0.path != path }
        return others.isEmpty ? "" : "; also there: " + others.map(\.description).joined(separator: ", ")
    }
}
