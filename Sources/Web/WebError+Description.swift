import Foundation

extension WebError: CustomStringConvertible {
    /// One sentence: what failed and the fix.
    package var description: String {
        switch self {
        case .badAddress(let host):
            "\"\(host)\" is no IP address; write one like 127.0.0.1, 0.0.0.0 or ::1"
        case .badSetting(let name, let allowed):
            "the server's setting \"\(name)\" must be \(allowed)"
        case .unprotected(let host):
            "listening on \(host) without TLS lets others read along; give a certificate and a key, listen on "
                + "127.0.0.1, or allow it with --insecure"
        case .unreadable(let path, let reason):
            "\(path) cannot be read (\(reason)); check that the file is there and readable"
        case .notPEM(let path, let expected):
            "\(path) holds no \(expected) in PEM form; give the file that does"
        case .certificateRefused(let certificate, let key):
            "the certificate in \(certificate) and the key in \(key) do not work together; give the key the "
                + "certificate was made for, without a password"
        case .cannotListen(let address, let call, let code):
            "\(call) for \(address) failed (\(String(cString: strerror(code)))); choose a free port and an address of "
                + "this machine"
        case .daemonRefused:
            "MHD_start_daemon failed; check the limits of memory and of open files"
        case .alreadyStarted:
            "the server was started before; make another"
        case .noPages(let path, let reason):
            "the pages cannot be shown without \(path) (\(reason)); put the folder letan_Web.resources beside the program"
        case .unknownKind(let path, let allowed):
            "\(path) is no part of a page; name it with one of the endings \(allowed.joined(separator: ", ")), or remove it"
        case .noDigest(let error): "\(error)"
        }
    }
}
