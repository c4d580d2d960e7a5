import Reception

extension SimulatedRobot: LobbyRobot {
    func place(_ name: String, _ person: SimulatedPerson) { scene.place(name, person) }

    func remove(_ name: String) { scene.remove(name) }

    var screen: ScreenState? { glass.shown }

    func screens() -> AsyncStream<ScreenState?> { glass.screens() }
}
