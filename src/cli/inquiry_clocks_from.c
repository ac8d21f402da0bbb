/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_clocks_from.c - `showclear inquiry clocks --from`: what align said of the recordings of a group becomes a reading of each,
 * against the recording of that group whose time is known. */
#include "cli/found.h"
#include "cli/inquiry_clocks.h"
#include "inquiry/timeline/aligned.h"
#include "text/when.h"
#include <stdio.h>
#include <stdlib.h>

#define WORD "inquiry clocks"
struct writing {
    struct inquiry *q;
    const struct inquiry_clocks_from *asked;
    const struct account *a;
    struct clocks c;
    struct aligned al;
    uint32_t *media; /* of a file, or CLOCKS_NONE */
    uint64_t next_group;
    uint32_t written, stands;
};
/* A group's datum: its file, and where it stands. */
struct datum {
    uint32_t file, media; /* file: its place among what align wrote */
    uint32_t aligned;     /* align's number of the group */
    int64_t start_us, sigma_us;
    struct clocks_place p;
    uint64_t group; /* as it is written down: others of this account have theirs */
};

static int64_t up_to_ms(int64_t us) {
    return (us + 999) / 1000;
}
static int64_t near_ms(int64_t us) {
    return us < 0 ? -((500 - us) / 1000) : (us + 500) / 1000;
}

/* How long after its datum it begins, and how far that may be off. */
static int64_t after_ms(const struct datum *d, const struct aligned_file *f) {
    return near_ms(f->start_us - d->start_us);
}
static int64_t own_ms(const struct datum *d, const struct aligned_file *f) {
    return up_to_ms(f->sigma_us) + up_to_ms(d->sigma_us);
}

/* ---- which file is which exhibit ------------------------------------------------------------------------------------- */

static void say_unmatched(struct bytes name, enum aligned_match match) {
    inquiry_say(name);
    printf(match == ALIGNED_NONE ? ": no exhibit is called so, by hash, original name or device\n"
                                 : ": several exhibits are called so; none is taken\n");
}

/* Two files that are one exhibit are as little to be told apart as one file that is two. */
static void match_files(struct writing *w) {
    for (uint32_t i = 0; i < w->al.files; i++) {
        enum aligned_match match = aligned_match(&w->c, w->al.file[i].name, &w->media[i]);
        if (match == ALIGNED_ONE) continue;
        w->media[i] = CLOCKS_NONE;
        say_unmatched(w->al.file[i].name, match);
    }
    for (uint32_t i = 0; i < w->al.files; i++)
        for (uint32_t k = 0; k < i; k++) {
            if (w->media[i] == CLOCKS_NONE || w->media[i] != w->media[k]) continue;
            say_unmatched(w->al.file[i].name, ALIGNED_SEVERAL);
            w->media[i] = CLOCKS_NONE;
        }
}

static int find_datum(const struct writing *w, const char *number, struct datum *d) {
    *d = (struct datum){.media = clocks_of(&w->c, bytes_of(number)), .file = CLOCKS_NONE};
    if (d->media == CLOCKS_NONE)
        return cli_usage(WORD, "--datum %s: there is no such exhibit", number);
    for (uint32_t i = 0; i < w->al.files; i++)
        if (w->media[i] == d->media) d->file = i;
    if (d->file == CLOCKS_NONE)
        return cli_usage(WORD, "--datum %s: no file of %s is this exhibit", number, w->asked->file);
    const struct aligned_file *f = &w->al.file[d->file];
    d->start_us = f->start_us, d->sigma_us = f->sigma_us, d->aligned = f->group;
    d->p = clocks_place(&w->c, d->media, UINT32_MAX);
    if (d->p.known && d->p.version != CLOCKS_NONE) return CLI_YES;
    return cli_usage(WORD,
                     "--datum %s: nobody read its clock; write what its device displayed against a "
                     "reference first: showclear inquiry add, kind clock",
                     number);
}

static int find_datums(struct writing *w, struct datum *d) {
    for (uint32_t i = 0; i < w->asked->datums; i++) {
        int answer = find_datum(w, w->asked->datum[i], &d[i]);
        if (answer != CLI_YES) return answer;
        d[i].group = w->next_group++;
        for (uint32_t k = 0; k < i; k++)
            if (d[k].aligned == d[i].aligned)
                return cli_usage(WORD, "--datum %s and %s are of one group; name one of them",
                                 w->asked->datum[k], w->asked->datum[i]);
    }
    return CLI_YES;
}

/* ---- a reading ------------------------------------------------------------------------------------------------------- */

static void put(struct buffer *b, const char *key, struct bytes text) {
    json_key(b, key);
    json_put_string(b, text);
}

static void put_method(const struct writing *w, const struct datum *d, struct buffer *line) {
    uint8_t bytes[512];
    struct buffer b = BUFFER(bytes);
    buffer_text(&b, "showclear align, against ");
    buffer_put(&b, w->a->number[w->c.media[d->media].entry]);
    buffer_text(&b, " by ");
    buffer_put(&b, w->a->number[w->c.version[d->p.version].entry]);
    buffer_text(&b, "; ppm against the mean of the group");
    put(line, "method", buffer_bytes(&b));
}

static void put_line(const struct writing *w, const struct datum *d, const struct aligned_file *f,
                     uint32_t media, const struct clocks_place *p, struct buffer *line) {
    uint8_t bytes[6][64];
    static uint8_t name_bytes[LINE_MAX_BYTES];
    struct buffer at = BUFFER(bytes[0]), spread = BUFFER(bytes[1]), ppm = BUFFER(bytes[2]);
    struct buffer group = BUFFER(bytes[3]), device = BUFFER(name_bytes);
    struct buffer after = BUFFER(bytes[4]), own = BUFFER(bytes[5]);
    when_rfc3339(&at, (uint64_t)p->from_ms, account_offset(w->a));
    buffer_i64(&spread, p->plus_minus_ms);
    buffer_text(&spread, " ms");
    inquiry_clocks_ppm((int32_t)f->ppm, &ppm);
    buffer_u64(&group, d->group);
    inquiry_clocks_seconds(after_ms(d, f), false, &after);
    inquiry_clocks_seconds(own_ms(d, f), false, &own);
    clocks_device_name(&w->c, w->c.media[media].device, &device);
    buffer_text(line, "{\"kind\":\"clock\",\"set\":{");
    put(line, "device", buffer_bytes(&device));
    put(line, "exhibit", w->a->number[w->c.media[media].entry]);
    put(line, "displayed", BYTES("00:00:00"));
    put(line, "reference", buffer_bytes(&at));
    put(line, "plus-minus", buffer_bytes(&spread));
    put_method(w, d, line);
    if (f->ppm_known) put(line, "ppm", buffer_bytes(&ppm));
    put(line, "group", buffer_bytes(&group));
    put(line, "datum", w->a->number[w->c.media[d->media].entry]);
    put(line, "after", buffer_bytes(&after));
    put(line, "after-plus-minus", buffer_bytes(&own));
    put(line, "by", bytes_of(w->asked->by ? w->asked->by : "showclear align"));
    buffer_text(line, "}}");
}

/* It follows this datum already, as would be written. */
static bool stands_so(const struct writing *w, uint32_t media, const struct datum *d,
                      const struct aligned_file *f) {
    struct clocks_place is = clocks_place(&w->c, media, UINT32_MAX);
    if (is.version == CLOCKS_NONE) return false;
    const struct clocks_version *v = &w->c.version[is.version];
    return v->media == media && v->datum == d->media && v->after_ms == after_ms(d, f) &&
           v->after_spread_ms == own_ms(d, f) && is.ppm_known == f->ppm_known &&
           (!f->ppm_known || is.ppm == f->ppm);
}

static int write_one(struct writing *w, const struct datum *d, const struct aligned_file *f,
                     uint32_t media) {
    static uint8_t line_bytes[LINE_MAX_BYTES];
    char why[INQUIRY_WORDS_MAX];
    uint8_t number_bytes[NUMBER_MAX + 8], spread_bytes[64];
    struct buffer line = BUFFER(line_bytes), number = BUFFER(number_bytes),
                  spread = BUFFER(spread_bytes);
    struct clocks_place p = {.from_ms = d->p.from_ms + after_ms(d, f),
                             .plus_minus_ms = d->p.plus_minus_ms + own_ms(d, f)};
    inquiry_say(w->a->number[w->c.media[media].entry]);
    if (p.from_ms < 0) return printf(": before 1970; not written\n"), CLI_YES;
    if (stands_so(w, media, d, f)) return w->stands++, printf(": stands so already\n"), CLI_YES;
    put_line(w, d, f, media, &p, &line);
    enum inquiry_done done = folder_add(w->q, w->asked->by, buffer_bytes(&line), &number, why);
    if (done != INQUIRY_DONE) return printf("\n"), inquiry_failed(WORD, done, why);
    inquiry_clocks_seconds(p.plus_minus_ms, false, &spread);
    printf(": %.*s, \xC2\xB1%.*s, group %llu\n", (int)number.len, (const char *)number.ptr,
           (int)spread.len, (const char *)spread.ptr, (unsigned long long)d->group);
    w->written++;
    return CLI_YES;
}

static const struct datum *datum_of(const struct writing *w, const struct datum *d,
                                    uint32_t group) {
    for (uint32_t i = 0; i < w->asked->datums; i++)
        if (d[i].aligned == group) return &d[i];
    return NULL;
}

static int write_all(struct writing *w, const struct datum *d) {
    int answer = CLI_YES;
    for (uint32_t i = 0; answer == CLI_YES && i < w->al.files; i++) {
        const struct aligned_file *f = &w->al.file[i];
        const struct datum *of = datum_of(w, d, f->group);
        if (w->media[i] == CLOCKS_NONE || (of && of->file == i)) continue;
        if (of) {
            answer = write_one(w, of, f, w->media[i]);
        } else {
            inquiry_say(f->name);
            printf(": of group %u, which has no datum\n", (unsigned)f->group);
        }
    }
    if (answer != CLI_YES) return answer;
    return w->written || w->stands ? CLI_YES : CLI_NO;
}

/* ---- all of it ------------------------------------------------------------------------------------------------------- */

static int read_file(struct writing *w) {
    char why[BOX_WORDS_MAX];
    struct aligned_wrong wrong;
    struct bytes text;
    uint8_t *bytes = found_read_file(w->asked->file, &text.len, why);
    if (!bytes) return cli_usage(WORD, "%s", why);
    text.ptr = bytes;
    bool read = aligned_read(&w->al, text, &wrong);
    free(bytes);
    return read ? CLI_YES
                : cli_usage(WORD, "%s: %s (byte %u)", w->asked->file, wrong.says, wrong.at + 1u);
}

/* Groups are numbered on through the account. */
static uint64_t next_group(const struct account *a) {
    uint64_t next = 1, n;
    for (uint32_t e = 0; e < a->fold.entries; e++)
        if (account_kind(a, e) == ACCOUNT_CLOCK && bytes_u64(account_word(a, e, "group"), &n) &&
            n >= next && n < UINT32_MAX)
            next = n + 1;
    return next;
}

static int write_from(struct writing *w) {
    struct datum *d = calloc(w->asked->datums + 1, sizeof *d);
    w->media = calloc(w->al.files + 1, sizeof *w->media);
    if (!d || !w->media) return free(d), cli_fault(WORD, "no memory");
    w->next_group = next_group(w->a);
    match_files(w);
    int answer = find_datums(w, d);
    if (answer == CLI_YES) answer = write_all(w, d);
    free(d);
    return answer;
}

static int read_and_write(struct writing *w, struct account *a) {
    if (!folder_account(w->q, a) || !clocks_build(&w->c, a)) return cli_fault(WORD, "no memory");
    int answer = read_file(w);
    if (answer == CLI_YES) answer = write_from(w);
    return answer;
}

int inquiry_clocks_from(struct inquiry *q, void *from) {
    struct account *a = calloc(1, sizeof *a);
    struct writing w = {.q = q, .asked = from, .a = a};
    if (!a) return cli_fault(WORD, "no memory");
    int answer = read_and_write(&w, a);
    aligned_drop(&w.al);
    free(w.media);
    clocks_drop(&w.c);
    account_drop(a);
    free(a);
    return answer;
}
