#ifndef LETAN_CZXING_H
#define LETAN_CZXING_H

/* Reading QR codes with ZXing, for Swift.
 *
 * ZXing speaks C++ only, so this is a shim and not a module map. No C++ type and no exception crosses this header: a call
 * that fails returns -1 and writes one line of text into `error`. */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/* The brightness of a picture where it lies; it is not copied. */
typedef struct {
    const uint8_t *pixels; /* the one at the top left */
    int32_t width;
    int32_t height;
    int32_t row_bytes;   /* from one row to the next; times height it must stay below 2^31 */
    int32_t pixel_bytes; /* from one pixel to the next */
} zxing_picture;

/* Takes the `length` bytes of one code, which are gone after the call. It may not throw. */
typedef void (*zxing_take)(void *_Nullable context, const uint8_t *_Nullable bytes, size_t length);

/* Looks for QR codes and calls `take` with each, at most `most` times (1...255). Nothing is kept of the picture.
 * Returns 0, or -1 with `error` written. */
int32_t zxing_read_qr(
    const zxing_picture *picture, int32_t most, zxing_take take, void *_Nullable context, char *error,
    size_t error_capacity);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
