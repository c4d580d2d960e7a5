#pragma once
// Events and keys of input devices; Swift's Glibc module leaves the kernel's headers out.
#include <linux/input.h>
#include <sys/ioctl.h>
#include <time.h>

// ioctl is variadic, which Swift does not import, and the requests are macros of casts.

// Which module owns the C library's timeval depends on what else is imported.
static inline long long letan_input_milliseconds(const struct input_event *event) {
    return (long long)event->input_event_sec * 1000 + event->input_event_usec / 1000;
}

// Takes the device for this program alone: nobody else gets its keys.
static inline int letan_input_grab(int descriptor) { return ioctl(descriptor, EVIOCGRAB, (void *)1); }

// Lets events tell the time of the clock that is never set.
static inline int letan_input_use_monotonic_clock(int descriptor) {
    int clock = CLOCK_MONOTONIC;
    return ioctl(descriptor, EVIOCSCLOCKID, &clock);
}
