import CV4L2

extension VideoDescriptor {
    /// Sets the format; what the driver made of it.
    borrowing func setFormat(_ choice: FormatChoice) throws(CameraFault) -> PictureLayout {
        if choice.isConverted { try convert() }
        var format = v4l2_format()
        format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE.rawValue
        format.fmt.pix.pixelformat = choice.code
        format.fmt.pix.width = UInt32(choice.width)
        format.fmt.pix.height = UInt32(choice.height)
        format.fmt.pix.field = V4L2_FIELD_ANY.rawValue
        try request("VIDIOC_S_FMT", letan_VIDIOC_S_FMT, &format)
        let pix = format.fmt.pix
        let answer = PictureLayout.Answer(
            code: pix.pixelformat, width: Int(pix.width), height: Int(pix.height),
            bytesPerLine: Int(pix.bytesperline), imageBytes: Int(pix.sizeimage), quantization: pix.quantization,
            colorSpace: pix.colorspace)
        guard let layout = PictureLayout(answer, wanted: choice.code) else {
            throw .badFormat(device: path, answer: answer.words)
        }
        return layout
    }

    /// Sets the rate; the rate the driver chose, nil when it has none to choose or tells nonsense.
    borrowing func setRate(_ rate: Double) -> Double? {
        var parameters = v4l2_streamparm()
        parameters.type = V4L2_BUF_TYPE_VIDEO_CAPTURE.rawValue
        parameters.parm.capture.timeperframe = FrameRate.interval(of: rate)
        guard attempt(letan_VIDIOC_S_PARM, &parameters) == 0 else { return nil }
        let interval = parameters.parm.capture.timeperframe
        return FrameRate.ofInterval(interval.numerator, interval.denominator)
    }
}
