#ifndef LETAN_COPENCVFACES_H
#define LETAN_COPENCVFACES_H

/* A face network on OpenCV's `dnn` module, for Swift.
 *
 * OpenCV speaks C++ only, so this is a shim and not a module map. It runs the network and hands out its raw numbers;
 * what they mean is decided in Swift. No C++ type and no exception crosses this header: a call that fails returns NULL
 * or -1 and writes one line of text into `error`. */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/* One loaded network with its buffers. Used by one thread at a time. */
typedef struct opencv_network opencv_network;

/* What a network expects and gives. */
typedef struct {
    int32_t width;            /* of the input in pixels, a multiple of 32 */
    int32_t height;           /* the same */
    const char *output_names; /* separated by spaces; the order in which opencv_network_run returns them */
} opencv_network_layout;

/* One plane of a picture, a byte a pixel. */
typedef struct {
    uint8_t *pixels;
    int32_t width;
    int32_t height;
    int32_t row_bytes; /* from one row to the next */
} opencv_plane;

/* One output of the last run: `count` numbers at `values`, valid until the next run. */
typedef struct {
    const float *_Nullable values;
    size_t count;
} opencv_blob;

/* Loads an ONNX network from `length` bytes at `onnx`, which may be released afterwards.
 * Puts OpenCV, for the whole process, on one thread (a second one gains nothing) and its log on silent. */
opencv_network *_Nullable opencv_network_open(
    const void *onnx, size_t length, const opencv_network_layout *layout, char *error, size_t error_capacity);

/* The network's input: three planes, of a colour each, of `height` rows of `width` bytes, one after another.
 * It is black when it was opened, and after every run. */
uint8_t *opencv_network_input(opencv_network *network);

/* Runs the network on its input, makes the input black and points `blobs` (`blob_count` of them, one an output) at the
 * results. Returns 0, or -1 with `error` written. */
int32_t opencv_network_run(
    opencv_network *network, opencv_blob *blobs, size_t blob_count, char *error, size_t error_capacity);

/* Scales the plane `from` to the size of `to`. Returns 0, or -1 with `error` written. */
int32_t opencv_scale(const opencv_plane *from, const opencv_plane *to, char *error, size_t error_capacity);

/* Releases everything; before that the network runs on black, so that nothing it worked out of a picture is left. */
void opencv_network_close(opencv_network *network);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
