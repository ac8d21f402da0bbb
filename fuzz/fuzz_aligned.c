/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_aligned.c - any bytes as what align wrote, and as the words of a clock's reading: what is read keeps its bounds, what is not is
 * named, where it is. */
#include "inquiry/timeline/aligned.h"
#include "fuzz.h"

static void check_aligned(struct bytes text) {
    struct aligned a;
    struct aligned_wrong wrong;
    if (!aligned_read(&a, text, &wrong)) {
        EXPECT(wrong.says && wrong.at <= text.len);
        return;
    }
    EXPECT(a.files <= ALIGNED_FILES_MAX);
    for (uint32_t i = 0; i < a.files; i++) {
        const struct aligned_file *f = &a.file[i];
        EXPECT(f->name.len <= ALIGNED_NAME_MAX && f->sigma_us >= 0 &&
               f->group <= ALIGNED_GROUP_MAX);
        EXPECT(!f->ppm_known || (f->ppm >= -CLOCK_PPM_MAX && f->ppm <= CLOCK_PPM_MAX));
    }
    aligned_drop(&a);
}

/* Four words, a line each. */
static void check_reading(struct bytes text) {
    struct bytes word[4];
    struct clock_reading r;
    for (uint32_t i = 0; i < COUNT_OF(word); i++) {
        word[i] = bytes_slice(text, 0, bytes_find(text, '\n'));
        text = bytes_slice(text, word[i].len + 1, text.len);
    }
    for (uint32_t in = 0; in < 2; in++) {
        const struct clock_words words = {word[0], word[1], word[2], word[3], in};
        const char *wrong = clock_read(&words, 120, &r);
        EXPECT(!wrong || *wrong);
        EXPECT(wrong || (r.plus_minus_ms >= 0 && r.plus_minus_ms <= CLOCK_SPREAD_MAX_MS));
        EXPECT(wrong || (r.ppm >= -CLOCK_PPM_MAX && r.ppm <= CLOCK_PPM_MAX));
    }
}

FUZZ(text) {
    check_aligned(text);
    check_reading(text);
}
