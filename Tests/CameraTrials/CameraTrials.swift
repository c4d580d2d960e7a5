import Testing

/// Runs the trials of this program as `swift test` would. `on-virtual-cameras` starts it where there are cameras.
@main struct CameraTrials {
    static func main() async { await Testing.__swiftPMEntryPoint() as Never }
}
