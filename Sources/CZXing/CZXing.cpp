#include "CZXing.h"

/* ZXing 1.4 asks every user to choose what text() gives; it is not called here. */
#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>

namespace {

/* Writes `reason` as one line. */
void tell(const char *reason, char *error, size_t capacity) {
    std::snprintf(error, capacity, "%s", reason);
    std::replace(error, error + std::char_traits<char>::length(error), '\n', ' ');
}

/* Codes are found whichever way round they are held and at any distance without turning or shrinking the picture: those
 * options serve bar codes. */
ZXing::DecodeHints hints(int32_t most) {
    return ZXing::DecodeHints()
        .setFormats(ZXing::BarcodeFormat::QRCode)
        .setTryHarder(true)
        .setTryRotate(false)
        .setTryDownscale(false)
        .setMaxNumberOfSymbols(static_cast<uint8_t>(most));
}

}  // namespace

int32_t zxing_read_qr(
    const zxing_picture *picture, int32_t most, zxing_take take, void *context, char *error, size_t error_capacity) {
    try {
        const ZXing::ImageView view(
            picture->pixels, picture->width, picture->height, ZXing::ImageFormat::Lum, picture->row_bytes,
            picture->pixel_bytes);
        for (const ZXing::Result &code : ZXing::ReadBarcodes(view, hints(most))) {
            if (code.isValid()) take(context, code.bytes().data(), code.bytes().size());
        }
        return 0;
    } catch (const std::exception &failure) {
        tell(failure.what(), error, error_capacity);
    } catch (...) {
        tell("unknown C++ exception", error, error_capacity);
    }
    return -1;
}
