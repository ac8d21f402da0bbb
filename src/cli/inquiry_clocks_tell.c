/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_clocks_tell.c - the clocks as text and as JSON; docs/inquiry.md has the shape. */
#include "cli/inquiry_clocks.h"
#include "cli/inquiry_words.h"
#include "inquiry/account/source.h"
#include "text/json.h"

enum { ROOM = 1 << 17, FLUSH_AT = 1 << 15 };
struct telling {
    const struct inquiry_clocks *q;
    struct buffer b;
    bool written;
    uint32_t moved;
    uint8_t bytes[ROOM];
};

/* ---- words ----------------------------------------------------------------------------------------------------------- */

static void put_fraction(struct buffer *out, uint64_t n, uint32_t places) {
    uint64_t one = places == 3 ? 1000 : 100;
    buffer_u64(out, n / one);
    buffer_byte(out, '.');
    for (n %= one, one /= 10; one; one /= 10) buffer_byte(out, (uint8_t)('0' + n / one % 10));
}

void inquiry_clocks_seconds(int64_t ms, bool with_sign, struct buffer *out) {
    if (ms < 0 || with_sign) buffer_text(out, ms < 0 ? "-" : "+");
    put_fraction(out, (uint64_t)(ms < 0 ? -ms : ms), 3);
    buffer_text(out, " s");
}

void inquiry_clocks_ppm(int32_t ppm, struct buffer *out) {
    if (ppm < 0) buffer_byte(out, '-');
    put_fraction(out, (uint64_t)(ppm < 0 ? -(int64_t)ppm : ppm), 2);
}

static void put_field(struct telling *t, uint32_t entry, const char *key, const char *before) {
    buffer_text(&t->b, before);
    (void)!account_text(t->q->clocks.a, entry, key, &t->b);
}

static struct bytes number_of(const struct telling *t, uint32_t entry) {
    return t->q->clocks.a->number[entry];
}

/* "X3 00:00:02-00:00:03.500" of what rests on it. */
static void put_stretch(struct telling *t, const struct move *m, struct buffer *out) {
    const struct source s = {SOURCE_EXHIBIT, SOURCE_TIMES,
                             number_of(t, t->q->clocks.media[m->media].entry), m->cite->from_ms,
                             m->cite->until_ms};
    source_print(out, &s);
}

/* The last byte stays: json.h looks at it to know whether a comma comes next. */
static void flush(struct telling *t) {
    if (!t->b.full && t->b.len <= FLUSH_AT) return;
    uint8_t last = t->b.ptr[--t->b.len];
    t->written &= inquiry_flush(&t->b);
    buffer_byte(&t->b, last);
}

/* ---- text ------------------------------------------------------------------------------------------------------------ */

static const char *const DRIFT[] = {
    [DRIFT_NOT_ASKED] = "",
    [DRIFT_KNOWN] = "",
    [DRIFT_TOO_NEAR] = "; drift not known: too near the reading before, or too coarse",
    [DRIFT_SET] = "; no drift is so large: it was set since the reading before, or jumped"};

static void say_reading(struct telling *t, const struct clocks_version *v) {
    if (v->media == CLOCKS_NONE) {
        buffer_text(&t->b, "offset ");
        inquiry_clocks_seconds(v->offset_ms, true, &t->b);
    } else {
        buffer_text(&t->b, "of ");
        buffer_put(&t->b, number_of(t, t->q->clocks.media[v->media].entry));
        buffer_text(&t->b, " alone");
    }
    if (v->datum != CLOCKS_NONE) {
        buffer_text(&t->b, ", follows ");
        buffer_put(&t->b, number_of(t, t->q->clocks.media[v->datum].entry));
        buffer_byte(&t->b, ' ');
        inquiry_clocks_seconds(v->after_ms, true, &t->b);
    }
    buffer_text(&t->b, " \xC2\xB1");
    inquiry_clocks_seconds(v->read.plus_minus_ms, false, &t->b);
    if (v->drift == DRIFT_KNOWN) {
        buffer_text(&t->b, "; drift ");
        inquiry_clocks_ppm(v->read.ppm, &t->b);
        if (v->ppm_spread)
            buffer_text(&t->b, " \xC2\xB1"), inquiry_clocks_ppm(v->ppm_spread, &t->b);
        buffer_text(&t->b, " ppm");
    }
    buffer_text(&t->b, DRIFT[v->drift]);
}

static void say_move(void *state, const struct move *m) {
    struct telling *t = state;
    t->moved++;
    buffer_text(&t->b, m->cite ? "         " : "      ");
    buffer_put(&t->b, number_of(t, m->cite ? m->cite->entry : t->q->clocks.media[m->media].entry));
    if (m->cite) buffer_text(&t->b, " on "), put_stretch(t, m, &t->b);
    if (!m->before.known) {
        buffer_text(&t->b, m->cite ? "" : " has a time now");
    } else {
        buffer_byte(&t->b, ' ');
        inquiry_clocks_seconds(m->after.from_ms - m->before.from_ms, true, &t->b);
        buffer_text(&t->b, ", \xC2\xB1");
        inquiry_clocks_seconds(m->after.plus_minus_ms, false, &t->b);
        buffer_text(&t->b, " instead of \xC2\xB1");
        inquiry_clocks_seconds(m->before.plus_minus_ms, false, &t->b);
    }
    if (m->said) buffer_text(&t->b, "; its own time stays as it was said");
    buffer_byte(&t->b, '\n');
    flush(t);
}

static void say_version(struct telling *t, uint32_t version) {
    const struct clocks_version *v = &t->q->clocks.version[version];
    buffer_text(&t->b, "  version ");
    buffer_u64(&t->b, v->number);
    buffer_text(&t->b, ", ");
    buffer_put(&t->b, number_of(t, v->entry));
    buffer_text(&t->b, v->wrong ? ": NOT READ: " : ": ");
    if (v->wrong)
        buffer_text(&t->b, v->wrong);
    else
        say_reading(t, v);
    put_field(t, v->entry, "displayed", "\n    displayed ");
    put_field(t, v->entry, "reference", ", reference ");
    put_field(t, v->entry, "plus-minus", ", may be off by ");
    put_field(t, v->entry, "method", "; ");
    put_field(t, v->entry, "by", "; by ");
    buffer_text(&t->b, v->number == 1 ? "\n    against the device's own clock it moves:\n"
                                      : "\n    against the version before it moves:\n");
    if (!moves_of(&t->q->clocks, &t->q->cites, version, say_move, t))
        buffer_text(&t->b, "      nothing\n");
    flush(t);
}

static void say_device(struct telling *t, uint32_t device) {
    const struct clocks_device *d = &t->q->clocks.device[device];
    clocks_device_name(&t->q->clocks, device, &t->b);
    buffer_text(&t->b, d->unnamed ? " (its device is not named)" : "");
    buffer_text(&t->b, d->medias ? ":" : ": no recording is of this device");
    for (uint32_t m = d->media; m < d->media + d->medias; m++) {
        buffer_byte(&t->b, ' ');
        buffer_put(&t->b, number_of(t, t->q->clocks.media[m].entry));
        flush(t);
    }
    buffer_text(&t->b, d->versions ? "\n" : "\n  nobody read its clock\n");
    for (uint32_t v = d->version; v < d->version + d->versions; v++) say_version(t, v);
    buffer_byte(&t->b, '\n');
    flush(t);
}

/* A paper has no clock: an exhibit without device, start and reading is left out of the table. */
static bool has_clock(const struct clocks *c, uint32_t device) {
    const struct clocks_device *d = &c->device[device];
    return !d->unnamed || d->versions || c->media[d->media].stated;
}

bool inquiry_clocks_text(const struct inquiry_clocks *q) {
    static struct telling t;
    uint32_t some = 0;
    t = (struct telling){.q = q, .written = true};
    t.b = BUFFER(t.bytes);
    for (uint32_t d = 0; d < q->clocks.devices; d++)
        if (has_clock(&q->clocks, d)) say_device(&t, d), some++;
    if (!some) buffer_text(&t.b, "No device is named, and no clock was read.\n");
    return inquiry_flush(&t.b) && t.written;
}

/* ---- for a program --------------------------------------------------------------------------------------------------- */

static void put_i64(struct buffer *b, const char *key, bool known, int64_t n) {
    json_key(b, key);
    if (known)
        buffer_i64(b, n);
    else
        buffer_text(b, "null");
}

static void put_ppm(struct buffer *b, const char *key, bool known, int32_t ppm) {
    json_key(b, key);
    if (known)
        inquiry_clocks_ppm(ppm, b);
    else
        buffer_text(b, "null");
}

static void put_said(struct telling *t, uint32_t entry, const char *key, const char *name) {
    static uint8_t bytes[LINE_MAX_BYTES];
    struct buffer text = BUFFER(bytes);
    (void)!account_text(t->q->clocks.a, entry, key, &text);
    json_key_string(&t->b, name, buffer_bytes(&text));
}

static void put_move(void *state, const struct move *m) {
    struct telling *t = state;
    uint8_t bytes[SOURCE_TEXT_MAX + 64];
    struct buffer stretch = BUFFER(bytes);
    json_item(&t->b);
    buffer_byte(&t->b, '{');
    json_key_string(&t->b, "entry",
                    number_of(t, m->cite ? m->cite->entry : t->q->clocks.media[m->media].entry));
    if (m->cite) put_stretch(t, m, &stretch), json_key_string(&t->b, "on", buffer_bytes(&stretch));
    if (m->cite) json_key_bool(&t->b, "said", m->said);
    put_i64(&t->b, "by", m->before.known, m->after.from_ms - m->before.from_ms);
    put_i64(&t->b, "plusMinusBefore", m->before.known, m->before.plus_minus_ms);
    put_i64(&t->b, "plusMinus", true, m->after.plus_minus_ms);
    buffer_byte(&t->b, '}');
    flush(t);
}

static void put_version(struct telling *t, uint32_t version) {
    static const char *const WORDS[] = {[DRIFT_NOT_ASKED] = "not-asked",
                                        [DRIFT_KNOWN] = "known",
                                        [DRIFT_TOO_NEAR] = "too-near",
                                        [DRIFT_SET] = "set"};
    static const char *const SAID[][2] = {{"displayed", "displayed"},
                                          {"reference", "reference"},
                                          {"method", "method"},
                                          {"plus-minus", "said"},
                                          {"by", "by"}};
    static const char *const FOLLOWS[][2] = {
        {"datum", "datum"}, {"after", "after"}, {"after-plus-minus", "afterPlusMinus"}};
    const struct clocks_version *v = &t->q->clocks.version[version];
    bool good = !v->wrong;
    uint32_t follows = v->datum == CLOCKS_NONE ? 0 : COUNT_OF(FOLLOWS);
    json_key_u64(&t->b, "version", v->number);
    json_key_string(&t->b, "entry", number_of(t, v->entry));
    if (v->media != CLOCKS_NONE)
        json_key_string(&t->b, "exhibit", number_of(t, t->q->clocks.media[v->media].entry));
    for (uint32_t i = 0; i < COUNT_OF(SAID); i++) put_said(t, v->entry, SAID[i][0], SAID[i][1]);
    for (uint32_t i = 0; i < follows; i++) put_said(t, v->entry, FOLLOWS[i][0], FOLLOWS[i][1]);
    if (v->wrong) json_key_word(&t->b, "wrong", v->wrong);
    put_i64(&t->b, "offset", good && v->media == CLOCKS_NONE, v->offset_ms);
    put_i64(&t->b, "plusMinus", good, v->read.plus_minus_ms);
    put_ppm(&t->b, "ppm", v->read.ppm_known, v->read.ppm);
    put_ppm(&t->b, "ppmPlusMinus", v->ppm_spread > 0, v->ppm_spread);
    json_key_word(&t->b, "drift", WORDS[v->drift]);
    json_key(&t->b, "moves");
    buffer_byte(&t->b, '[');
    (void)moves_of(&t->q->clocks, &t->q->cites, version, put_move, t);
    buffer_byte(&t->b, ']');
}

static void put_device(struct telling *t, uint32_t device) {
    const struct clocks *c = &t->q->clocks;
    const struct clocks_device *d = &c->device[device];
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer name = BUFFER(bytes);
    clocks_device_name(c, device, &name);
    json_key_string(&t->b, "device", buffer_bytes(&name));
    json_key_bool(&t->b, "named", !d->unnamed);
    json_key(&t->b, "exhibits");
    buffer_byte(&t->b, '[');
    for (uint32_t m = d->media; m < d->media + d->medias; m++) {
        json_item(&t->b);
        json_put_string(&t->b, number_of(t, c->media[m].entry));
        flush(t);
    }
    buffer_byte(&t->b, ']');
    json_key(&t->b, "versions");
    buffer_byte(&t->b, '[');
    for (uint32_t v = d->version; v < d->version + d->versions; v++) {
        json_item(&t->b);
        buffer_byte(&t->b, '{');
        put_version(t, v);
        buffer_byte(&t->b, '}');
        flush(t);
    }
    buffer_byte(&t->b, ']');
}

bool inquiry_clocks_json(const struct inquiry_clocks *q) {
    static struct telling t;
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer head = BUFFER(bytes);
    bool some = false;
    t = (struct telling){.q = q, .written = true};
    t.b = BUFFER(t.bytes);
    buffer_byte(&t.b, '{');
    json_key_word(&t.b, "schema", "showclear-clocks 1");
    findings_head(q->clocks.a, &head);
    json_key_string(&t.b, "whose", buffer_bytes(&head));
    json_key(&t.b, "offsetMinutes");
    buffer_i64(&t.b, account_offset(q->clocks.a));
    buffer_text(&t.b, ",\"devices\":[");
    for (uint32_t d = 0; d < q->clocks.devices; d++) {
        if (!has_clock(&q->clocks, d)) continue;
        buffer_text(&t.b, some ? ",{" : "{");
        put_device(&t, d);
        buffer_byte(&t.b, '}');
        some = true;
        flush(&t);
    }
    buffer_text(&t.b, "]}\n");
    return inquiry_flush(&t.b) && t.written;
}
