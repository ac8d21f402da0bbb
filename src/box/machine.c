/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* machine.c - machine.h. */
#include "box/machine.h"
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <sys/timex.h>
#include <unistd.h>

enum { WORD_MAX = 64 };

/* The first line of a file of the kernel. False: there is none. */
static bool read_word(char out[WORD_MAX], const char *path) {
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return false;
    ssize_t n = read(fd, out, WORD_MAX - 1);
    close(fd);
    if (n < 0) return false;
    out[n] = 0;
    out[strcspn(out, "\n")] = 0;
    return true;
}

static bool read_in(char out[WORD_MAX], const char *folder, const char *name) {
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return read_word(out, path);
}

/* Each entry of a folder, by its path. */
static void each_in(const char *root, const char *folder,
                    void (*each)(void *state, const char *path), void *state) {
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s%s", root, folder);
    DIR *dir = opendir(path);
    for (struct dirent *e = dir ? readdir(dir) : NULL; e; e = readdir(dir)) {
        if (e->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "%s%s/%s", root, folder, e->d_name);
        each(state, path);
    }
    if (dir) closedir(dir);
}

/* A chip without its battery is there too, and has counted from 1970, or from the year it was made in. */
static void take_chip(void *state, const char *folder) {
    uint8_t *chip = state;
    char word[WORD_MAX];
    bool dead = read_in(word, folder, "since_epoch") &&
                strtoull(word, NULL, 10) < MACHINE_NOTHING_BEFORE_MS / 1000;
    if (*chip != MACHINE_YES) *chip = dead ? MACHINE_NO : MACHINE_YES;
}

/* Computers of the PC's kind have a clock chip, and so have virtual ones in their host. What has none is a small board, and a
 * small board has a device tree. */
void machine_clock(struct machine_clock *m, const char *root) {
    char word[WORD_MAX], path[PATH_MAX];
    struct timex t = {0};
    uint8_t chip = MACHINE_UNKNOWN;
    *m = (struct machine_clock){0};
    each_in(root, "/sys/class/rtc", take_chip, &chip);
    snprintf(path, sizeof path, "%s/proc/device-tree/model", root);
    m->chip = chip == MACHINE_YES || (chip == MACHINE_UNKNOWN && access(path, F_OK) != 0);
    m->synchronised = !root[0] && adjtimex(&t) >= 0 && !(t.status & STA_UNSYNC);
    snprintf(path, sizeof path, "%s/proc/sys/kernel/random/boot_id", root);
    if (read_word(word, path))
        snprintf(m->boot, sizeof m->boot, "%.*s", MACHINE_BOOT_MAX - 1, word);
}

static bool says(const char *folder, const char *name, const char *word) {
    char is[WORD_MAX];
    return read_in(is, folder, name) && strcmp(is, word) == 0;
}

/* A mouse has a battery too; its scope is a device, not the machine. */
static void take_supply(void *state, const char *folder) {
    struct machine_power *p = state;
    char word[WORD_MAX];
    if (says(folder, "scope", "Device")) return;
    if (says(folder, "type", "Battery")) {
        if (read_in(word, folder, "capacity")) p->battery = (int8_t)strtol(word, NULL, 10);
        if (p->battery > 100) p->battery = 100;
    } else if (read_in(word, folder, "online") && p->mains != MACHINE_YES)
        p->mains = strcmp(word, "0") == 0 ? MACHINE_NO : MACHINE_YES;
}

/* A Raspberry Pi's own watch over its voltage. */
static void take_sensor(void *state, const char *folder) {
    struct machine_power *p = state;
    char word[WORD_MAX];
    if (says(folder, "name", "rpi_volt") && read_in(word, folder, "in0_lcrit_alarm"))
        p->low = strcmp(word, "0") == 0 ? MACHINE_NO : MACHINE_YES;
}

void machine_power(struct machine_power *p, const char *root) {
    *p = (struct machine_power){.battery = -1};
    each_in(root, "/sys/class/power_supply", take_supply, p);
    each_in(root, "/sys/class/hwmon", take_sensor, p);
}

void machine_disk(struct machine_disk *d, const char *dir) {
    struct statvfs is;
    *d = (struct machine_disk){0};
    if (statvfs(dir, &is)) return;
    d->free_mb = (uint64_t)is.f_bavail * is.f_frsize >> 20;
    d->all_mb = (uint64_t)is.f_blocks * is.f_frsize >> 20;
}
