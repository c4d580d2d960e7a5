// A scanner of the kernel's uinput: tells the path of its device, then types each line of standard input as a scanner in
// ALT mode does, Enter at its end. It is unplugged when the input ends.
#include <dirent.h>
#include <fcntl.h>
#include <linux/uinput.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static const struct { int first; const char *plain, *shifted; } rows[] = {
    {KEY_1, "1234567890-=", "!@#$%^&*()_+"}, {KEY_Q, "qwertyuiop[]", "QWERTYUIOP{}"},
    {KEY_A, "asdfghjkl;'`", "ASDFGHJKL:\"~"}, {KEY_BACKSLASH, "\\zxcvbnm,./", "|ZXCVBNM<>?"}, {KEY_SPACE, " ", " "},
};
static const int pad[] = {KEY_KP0, KEY_KP1, KEY_KP2, KEY_KP3, KEY_KP4, KEY_KP5, KEY_KP6, KEY_KP7, KEY_KP8, KEY_KP9};

static void event(int device, int type, int code, int value) {
    struct input_event event = {.type = type, .code = code, .value = value};
    if (write(device, &event, sizeof event) < 0) perror("write");
}

static void key(int device, int code, int value) {
    event(device, EV_KEY, code, value);
    event(device, EV_SYN, SYN_REPORT, 0);
    usleep(1000);
}

static void press(int device, int code) {
    key(device, code, 1);
    key(device, code, 0);
}

static void type(int device, unsigned char sign) {
    for (unsigned row = 0; row < sizeof rows / sizeof *rows && sign < 0x80; row++) {
        const char *plain = strchr(rows[row].plain, sign), *shifted = strchr(rows[row].shifted, sign);
        if (plain) return press(device, rows[row].first + (int)(plain - rows[row].plain));
        if (!shifted) continue;
        key(device, KEY_LEFTSHIFT, 1);
        press(device, rows[row].first + (int)(shifted - rows[row].shifted));
        return key(device, KEY_LEFTSHIFT, 0);
    }
    key(device, KEY_LEFTALT, 1);
    for (int part = 1000; part > 0; part /= 10) press(device, pad[sign / part % 10]);
    key(device, KEY_LEFTALT, 0);
}

static void tell_path(int device) {
    char name[64], folder[128];
    ioctl(device, UI_GET_SYSNAME(sizeof name), name);
    snprintf(folder, sizeof folder, "/sys/devices/virtual/input/%s", name);
    DIR *entries = opendir(folder);
    for (struct dirent *entry; entries && (entry = readdir(entries));)
        if (!strncmp(entry->d_name, "event", 5)) printf("/dev/input/%s\n", entry->d_name);
    fflush(stdout);
}

int main(void) {
    int device = open("/dev/uinput", O_WRONLY);
    struct uinput_setup setup = {.id = {.bustype = BUS_USB, .vendor = 1, .product = 1}, .name = "Letan virtual scanner"};
    ioctl(device, UI_SET_EVBIT, EV_KEY);
    for (int code = 1; code < 128; code++) ioctl(device, UI_SET_KEYBIT, code);
    if (device < 0 || ioctl(device, UI_DEV_SETUP, &setup) < 0 || ioctl(device, UI_DEV_CREATE) < 0) {
        perror("/dev/uinput");
        return 1;
    }
    tell_path(device);
    char line[8192];
    while (fgets(line, sizeof line, stdin)) {
        for (char *sign = line; *sign && *sign != '\n'; sign++) type(device, (unsigned char)*sign);
        press(device, KEY_ENTER);
    }
    return 0;
}
