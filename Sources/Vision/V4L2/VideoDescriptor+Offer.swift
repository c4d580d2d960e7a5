import CV4L2

extension VideoDescriptor {
    /// More formats, sizes or rates than this are not asked for: a driver's list might never end.
    private static var longestList: UInt32 { 256 }

    /// What the device offers without libv4l2.
    borrowing func offer() -> VideoOffer {
        var formats: [VideoOffer.Format] = []
        for index in 0..<Self.longestList {
            var answer = v4l2_fmtdesc()
            answer.index = index
            answer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE.rawValue
            guard attempt(letan_VIDIOC_ENUM_FMT, &answer) == 0 else { break }
            // The sizes of what is not read are not needed: some drivers list thousands.
            let isRead = VideoEncoding(code: answer.pixelformat) != nil
            formats.append(VideoOffer.Format(code: answer.pixelformat, sizes: isRead ? sizes(answer.pixelformat) : []))
        }
        return VideoOffer(formats)
    }

    private borrowing func sizes(_ code: UInt32) -> [VideoOffer.Size] {
        var sizes: [VideoOffer.Size] = []
        for index in 0..<Self.longestList {
            var answer = v4l2_frmsizeenum()
            answer.index = index
            answer.pixel_format = code
            // Of a range any size can be had, and is asked for.
            guard attempt(letan_VIDIOC_ENUM_FRAMESIZES, &answer) == 0,
                answer.type == V4L2_FRMSIZE_TYPE_DISCRETE.rawValue
            else { break }
            let (width, height) = (answer.discrete.width, answer.discrete.height)
            guard width > 0, height > 0 else { continue }
            sizes.append(
                VideoOffer.Size(width: Int(width), height: Int(height), rates: rates(code, width, height)))
        }
        return sizes
    }

    private borrowing func rates(_ code: UInt32, _ width: UInt32, _ height: UInt32) -> [Double] {
        var rates: [Double] = []
        for index in 0..<Self.longestList {
            var answer = v4l2_frmivalenum()
            answer.index = index
            answer.pixel_format = code
            answer.width = width
            answer.height = height
            guard attempt(letan_VIDIOC_ENUM_FRAMEINTERVALS, &answer) == 0,
                answer.type == V4L2_FRMIVAL_TYPE_DISCRETE.rawValue
            else { break }
            if let rate = FrameRate.ofInterval(answer.discrete.numerator, answer.discrete.denominator) {
                rates.append(rate)
            }
        }
        return rates
    }
}
