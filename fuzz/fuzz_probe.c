/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_probe.c - any octets as what ffprobe says: what is kept is short and can be printed. */
#include "fuzz.h"
#include "inquiry/align/probe.h"

static void plain(const char *text) {
    EXPECT(memchr(text, 0, PROBE_TEXT_MAX));
    for (; *text; text++) EXPECT(*text >= 32 && *text < 127);
}

FUZZ(octets) {
    struct probe p;
    bool read = probe_read(&p, octets);
    EXPECT(!read || p.format[0]);
    plain(p.format), plain(p.codec), plain(p.stated);
    EXPECT(p.rate <= 768000 && p.score <= 100);
    EXPECT(p.duration_ms <= 366ull * 86400 * 1000 + 999);
    EXPECT(probe_late_s(&p) >= 0);
}
