import Sockets
import Testing
import WyomingProtocol

@Suite struct WyomingServerTests {
    @Test(arguments: ["127.0.0.1", "localhost", "127.8.9.10", "::1", "::ffff:127.0.0.1"])
    func `this machine is served`(_ host: String) throws {
        #expect(try WyomingServer(host: host, port: 10_200).address.isLoopback)
    }

    @Test(arguments: ["192.168.1.7", "0.0.0.0", "::", "8.8.8.8", "fe80::1", "::ffff:10.0.0.1", "1::1"])
    func `another machine is served when it is allowed`(_ host: String) throws {
        let address = try SocketAddress(host: host, port: 10_200)
        #expect(throws: WyomingError.remote(address)) { try WyomingServer(host: host, port: 10_200) }
        #expect(try WyomingServer(host: host, port: 10_200, isRemoteAllowed: true).address == address)
    }

    @Test(arguments: [
        ("", 10_200), ("piper.local", 10_200), ("127.0.0.1", 0), ("127.0.0.1", 65_536), ("127.0.0.1", -1),
        ("127.0.0.256", 1), ("127.0.0.1 ", 1), ("[::1]", 1), ("127.1", 1), ("http://127.0.0.1", 1),
    ])
    func `what is no address is refused with the fix`(_ host: String, _ port: Int) {
        let error = #expect(throws: WyomingError.self) {
            try WyomingServer(host: host, port: port, isRemoteAllowed: true)
        }
        #expect(error == .connection(.notAnAddress(host: host, port: port)))
        #expect(error?.description.contains("127.0.0.1 or ::1") == true)
    }
}
