// swift-tools-version: 6.2
import PackageDescription

// How a package of yours tests its own part against the real agent: it needs nothing but the product LetanSimulation.
// Here Letan lies two folders up; yours names its address instead of a path.
let package = Package(
    name: "letan-example",
    dependencies: [.package(name: "letan", path: "../..")],
    targets: [
        .testTarget(
            name: "LetanExampleTests",
            dependencies: [.product(name: "LetanSimulation", package: "letan")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
    ])
