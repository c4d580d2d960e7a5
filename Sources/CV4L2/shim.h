#pragma once
#include <fcntl.h>
#include <libv4l2.h>
#include <linux/videodev2.h>
#include <stdint.h>
// A blocking wait for a frame is woken by an eventfd; Swift's Glibc module leaves it out.
#include <sys/eventfd.h>

// ioctl is variadic, which Swift does not import. A descriptor that libv4l2 does not know goes to the kernel unchanged.
static inline int letan_v4l2_ioctl(int descriptor, unsigned long request, void *argument) {
    return v4l2_ioctl(descriptor, request, argument);
}

// To Swift the fields of timeval belong to whichever C module of a build it meets first.
static inline int64_t letan_v4l2_microseconds(const struct v4l2_buffer *buffer) {
    return (int64_t)buffer->timestamp.tv_sec * 1000000 + buffer->timestamp.tv_usec;
}

// The requests and formats are macros of casts, which Swift does not import.
static const unsigned long letan_VIDIOC_QUERYCAP = VIDIOC_QUERYCAP;
static const unsigned long letan_VIDIOC_ENUM_FMT = VIDIOC_ENUM_FMT;
static const unsigned long letan_VIDIOC_ENUM_FRAMESIZES = VIDIOC_ENUM_FRAMESIZES;
static const unsigned long letan_VIDIOC_ENUM_FRAMEINTERVALS = VIDIOC_ENUM_FRAMEINTERVALS;
static const unsigned long letan_VIDIOC_S_FMT = VIDIOC_S_FMT;
static const unsigned long letan_VIDIOC_S_PARM = VIDIOC_S_PARM;
static const unsigned long letan_VIDIOC_REQBUFS = VIDIOC_REQBUFS;
static const unsigned long letan_VIDIOC_QUERYBUF = VIDIOC_QUERYBUF;
static const unsigned long letan_VIDIOC_QBUF = VIDIOC_QBUF;
static const unsigned long letan_VIDIOC_DQBUF = VIDIOC_DQBUF;
static const unsigned long letan_VIDIOC_STREAMON = VIDIOC_STREAMON;
static const unsigned long letan_VIDIOC_STREAMOFF = VIDIOC_STREAMOFF;

static const unsigned int letan_V4L2_PIX_FMT_MJPEG = V4L2_PIX_FMT_MJPEG;
static const unsigned int letan_V4L2_PIX_FMT_JPEG = V4L2_PIX_FMT_JPEG;
static const unsigned int letan_V4L2_PIX_FMT_YUYV = V4L2_PIX_FMT_YUYV;
static const unsigned int letan_V4L2_PIX_FMT_YUV420 = V4L2_PIX_FMT_YUV420;
static const unsigned int letan_V4L2_PIX_FMT_YUV422P = V4L2_PIX_FMT_YUV422P;
static const unsigned int letan_V4L2_PIX_FMT_BGR24 = V4L2_PIX_FMT_BGR24;
static const unsigned int letan_V4L2_PIX_FMT_GREY = V4L2_PIX_FMT_GREY;
