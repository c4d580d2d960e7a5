import Glibc

/// How the worker ends, after `sysexits.h`.
enum ExitCode: Int32 {
    /// The input ended: the parent is gone or wants it so.
    case ok = 0
    /// The engine or its data is not there.
    case unavailable = 69
    /// A pipe cannot be read or written.
    case inputOutput = 74
    /// The parent does not speak the protocol.
    case protocolBroken = 76

    /// Ends the process at once, whatever the engine does on its thread (its own shutdown can deadlock).
    func leave() -> Never { _exit(rawValue) }
}
