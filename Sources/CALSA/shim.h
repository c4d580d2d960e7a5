#pragma once
#include <alsa/asoundlib.h>

// The handler of the library's complaints is variadic, which Swift can neither write nor pass: without one the library
// prints on standard error, and every failure comes back as a number anyway.
static inline void letan_alsa_drop_complaint(
    const char *file, int line, const char *function, int code, const char *format, ...) {
    (void)file, (void)line, (void)function, (void)code, (void)format;
}

static inline void letan_alsa_be_quiet(void) { snd_lib_error_set_handler(letan_alsa_drop_complaint); }
