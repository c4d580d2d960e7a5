import CV4L2
import Glibc

/// A device that streams into buffers that are mapped into memory. When the value dies the stream is stopped, the pictures
/// in the buffers are wiped, and buffers and device are let go of.
struct CaptureStream: ~Copyable {
    /// A buffer that the driver has filled; it is the driver's again once it is given back.
    struct Filled {
        let index: UInt32
        let byteCount: Int
        /// The driver's number of the picture.
        let number: UInt32
        let isDamaged: Bool
        /// The time stamp in microseconds of CLOCK_MONOTONIC; nil when it is of another clock.
        let takenAt: Int64?
    }

    /// While one is looked at and one is filled, two are in reserve.
    private static let wantedBuffers: UInt32 = 4

    let device: VideoDescriptor
    private var buffers: [UnsafeMutableRawBufferPointer] = []

    /// How many buffers there are.
    var bufferCount: Int { buffers.count }

    /// How many buffers the driver has while one is looked at; of a driver that has but one or two it is never told that
    /// they are full.
    var reserve: Int { buffers.count > 2 ? buffers.count - 1 : .max }

    /// Takes `device`, whose format is set.
    init(device: consuming VideoDescriptor) { self.device = device }

    deinit {
        var type = V4L2_BUF_TYPE_VIDEO_CAPTURE.rawValue
        // A device that is gone refuses; it does not write any more, either.
        _ = device.attempt(letan_VIDIOC_STREAMOFF, &type)
        for buffer in buffers {
            buffer.initializeMemory(as: UInt8.self, repeating: 0)
            v4l2_munmap(buffer.baseAddress, buffer.count)
        }
    }

    /// Maps the buffers, gives them to the driver and lets it begin.
    mutating func start() throws(CameraFault) {
        var wanted = v4l2_requestbuffers()
        wanted.count = Self.wantedBuffers
        wanted.type = V4L2_BUF_TYPE_VIDEO_CAPTURE.rawValue
        wanted.memory = V4L2_MEMORY_MMAP.rawValue
        try device.request("VIDIOC_REQBUFS", letan_VIDIOC_REQBUFS, &wanted)
        guard wanted.count > 0 else { throw .failed(device: device.path, call: "VIDIOC_REQBUFS", code: ENOMEM) }
        for index in 0..<wanted.count {
            try map(index)
            try giveBack(index)
        }
        var type = V4L2_BUF_TYPE_VIDEO_CAPTURE.rawValue
        try device.request("VIDIOC_STREAMON", letan_VIDIOC_STREAMON, &type)
    }

    /// The next filled buffer; nil when there is none.
    borrowing func next() throws(CameraFault) -> Filled? {
        var buffer = Self.buffer(0)
        switch device.attempt(letan_VIDIOC_DQBUF, &buffer) {
        case 0: break
        case EAGAIN: return nil
        case let code: throw .failed(device: device.path, call: "VIDIOC_DQBUF", code: code)
        }
        guard Int(buffer.index) < buffers.count else {
            throw .failed(device: device.path, call: "VIDIOC_DQBUF", code: EIO)
        }
        let isMonotonic =
            buffer.flags & UInt32(V4L2_BUF_FLAG_TIMESTAMP_MASK) == UInt32(V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC)
        let stamp = letan_v4l2_microseconds(&buffer)
        return Filled(
            index: buffer.index, byteCount: min(Int(buffer.bytesused), buffers[Int(buffer.index)].count),
            number: buffer.sequence,
            isDamaged: buffer.flags & UInt32(V4L2_BUF_FLAG_ERROR) != 0, takenAt: isMonotonic ? stamp : nil)
    }

    /// Gives a buffer to the driver.
    borrowing func giveBack(_ index: UInt32) throws(CameraFault) {
        var buffer = Self.buffer(index)
        try device.request("VIDIOC_QBUF", letan_VIDIOC_QBUF, &buffer)
    }

    /// The bytes of a filled buffer; valid until it is given back.
    borrowing func bytes(of filled: Filled) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: buffers[Int(filled.index)][..<filled.byteCount])
    }

    private mutating func map(_ index: UInt32) throws(CameraFault) {
        var buffer = Self.buffer(index)
        try device.request("VIDIOC_QUERYBUF", letan_VIDIOC_QUERYBUF, &buffer)
        let length = Int(buffer.length)
        let start = v4l2_mmap(nil, length, PROT_READ | PROT_WRITE, MAP_SHARED, device.number, Int64(buffer.m.offset))
        let code = errno
        guard let start, start != MAP_FAILED else { throw .failed(device: device.path, call: "mmap", code: code) }
        buffers.append(UnsafeMutableRawBufferPointer(start: start, count: length))
    }

    private static func buffer(_ index: UInt32) -> v4l2_buffer {
        var buffer = v4l2_buffer()
        buffer.index = index
        buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE.rawValue
        buffer.memory = V4L2_MEMORY_MMAP.rawValue
        return buffer
    }
}
