import CMicroHTTPD
import Foundation

extension RequestHead {
    /// Copies what libmicrohttpd has read.
    init(
        of handle: OpaquePointer, method: UnsafePointer<CChar>?, of exchange: Exchange, version: UnsafePointer<CChar>?
    ) {
        var fields: [Field] = []
        withUnsafeMutablePointer(to: &fields) { fields in
            _ = MHD_get_connection_values_n(
                handle, .HEADER_KIND,
                { context, _, name, nameSize, value, valueSize in
                    let fields = context?.assumingMemoryBound(to: [Field].self)
                    fields?.pointee.append(Field(name: bytes(name, nameSize), value: bytes(value, valueSize)))
                    return .YES
                }, fields)
        }
        let size = letan_MHD_get_connection_info(handle, .CONNECTION_INFO_REQUEST_HEADER_SIZE)?.pointee.header_size
        self.init(
            method: method.map(bytes) ?? [], target: exchange.target, version: version.map(bytes) ?? [],
            fields: fields, size: size ?? 0,
            // libmicrohttpd shows only what comes before a zero byte.
            isWhole: UInt(bitPattern: version) == exchange.targetEnd)
    }
}

/// The bytes of `text` before its zero byte.
func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] { bytes(text, strlen(text)) }

private func bytes(_ text: UnsafePointer<CChar>?, _ count: Int) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : count))
}
