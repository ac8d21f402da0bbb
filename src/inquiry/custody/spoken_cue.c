/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* spoken_cue.c - see spoken_cue.h. */
#include "inquiry/custody/spoken_cue.h"
#include "inquiry/custody/plain.h"

enum { HOURS_MAX = 99, VOICE_MAX = 120 };

static uint32_t arrow(struct bytes line) {
    for (uint32_t i = 0; i + 3 <= line.len; i++)
        if (bytes_equal(bytes_slice(line, i, 3), BYTES("-->"))) return i;
    return line.len;
}
bool spoken_is_times(struct bytes line) {
    return arrow(line) < line.len;
}

/* One to three digits. */
static bool part(struct bytes *b, uint32_t least, uint32_t most, uint64_t *n) {
    uint32_t len = 0;
    *n = 0;
    for (; len < b->len && len < most && b->ptr[len] >= '0' && b->ptr[len] <= '9'; len++)
        *n = *n * 10 + (uint64_t)(b->ptr[len] - '0');
    *b = bytes_slice(*b, len, b->len);
    return len >= least;
}
static bool sign(struct bytes *b, uint8_t c) {
    bool there = b->len && b->ptr[0] == c;
    *b = bytes_slice(*b, there, b->len);
    return there;
}

/* "01:02.500", "00:01:02.500", with a comma in SubRip; what stands behind is left. */
static bool read_time(struct bytes *b, enum spoken_form form, uint64_t *ms) {
    uint64_t p[3] = {0}, fraction;
    uint32_t parts = 0;
    do
        if (!part(b, 1, 2, &p[parts++])) return false;
    while (parts < 3 && sign(b, ':'));
    if (parts < (form == SPOKEN_SRT ? 3 : 2)) return false;
    if (!sign(b, '.') && !(form == SPOKEN_SRT && sign(b, ','))) return false;
    if (!part(b, 3, 3, &fraction)) return false;
    if (parts == 2) p[2] = p[1], p[1] = p[0], p[0] = 0;
    *ms = ((p[0] * 60 + p[1]) * 60 + p[2]) * 1000 + fraction;
    return p[1] < 60 && p[2] < 60 && p[0] <= HOURS_MAX;
}

static void skip_blanks(struct bytes *b) {
    while (b->len && (b->ptr[0] == ' ' || b->ptr[0] == '\t')) *b = bytes_slice(*b, 1, b->len);
}

bool spoken_times(struct bytes line, enum spoken_form form, uint64_t *from_ms) {
    uint64_t until_ms;
    if (!read_time(&line, form, from_ms)) return false;
    skip_blanks(&line);
    if (!bytes_starts(line, BYTES("-->"))) return false;
    line = bytes_slice(line, 3, line.len);
    skip_blanks(&line);
    bool read = read_time(&line, form, &until_ms) && until_ms >= *from_ms;
    return read && (!line.len || line.ptr[0] == ' ' || line.ptr[0] == '\t');
}

/* A cue on its way out: its time and its voice stand before the first sign that is said. */
struct cue {
    struct bytes text;
    uint32_t at, paragraphs;
    enum spoken_form form;
    uint64_t at_ms;
    bool begun, blank;
    struct bytes voice;
    struct buffer *out, *voices;
};

static void two(struct buffer *out, uint64_t n) {
    buffer_byte(out, (uint8_t)('0' + n / 10 % 10));
    buffer_byte(out, (uint8_t)('0' + n % 10));
}

static void note_voice(struct buffer *voices, struct bytes name) {
    struct bytes rest = voices ? buffer_bytes(voices) : (struct bytes){0};
    for (uint32_t len; rest.len; rest = bytes_slice(rest, len + 1, rest.len)) {
        len = bytes_find(rest, '\n');
        if (bytes_equal(bytes_slice(rest, 0, len), name)) return;
    }
    if (!voices || voices->max - voices->len <= name.len) return;
    buffer_put(voices, name);
    buffer_byte(voices, '\n');
}

/* A voice's name as it is meant: its references read, on one line. */
static void put_voice(struct cue *c) {
    uint32_t at = 0, before = c->out->len;
    while (at < c->voice.len) {
        if (plain_reference(c->voice, &at, c->out)) continue;
        uint8_t octet = c->voice.ptr[at++];
        buffer_byte(c->out, octet == '\n' || octet == '\t' ? ' ' : octet);
    }
    if (c->out->len == before) return;
    note_voice(c->voices, bytes_slice(buffer_bytes(c->out), before, c->out->len));
    buffer_text(c->out, ": ");
}

static void before_sign(struct cue *c) {
    if (c->begun && c->blank) buffer_byte(c->out, ' ');
    c->blank = false;
    if (c->begun) return;
    two(c->out, c->at_ms / 3600000), buffer_byte(c->out, ':');
    two(c->out, c->at_ms / 60000 % 60), buffer_byte(c->out, ':');
    two(c->out, c->at_ms / 1000 % 60), buffer_byte(c->out, '.');
    buffer_byte(c->out, (uint8_t)('0' + c->at_ms / 100 % 10));
    two(c->out, c->at_ms % 100);
    buffer_byte(c->out, ' ');
    put_voice(c);
    c->begun = true;
    c->paragraphs++;
}

static void end_paragraph(struct cue *c) {
    if (c->begun) buffer_byte(c->out, '\n');
    c->begun = c->blank = false;
}

/* "v.loud First AD": what stands behind the first blank, of at most VOICE_MAX octets that end with a sign. */
static void take_voice(struct cue *c, struct bytes tag) {
    uint32_t from = 1;
    while (from < tag.len && tag.ptr[from] != ' ' && tag.ptr[from] != '\t' && tag.ptr[from] != '\n')
        from++;
    struct bytes name = bytes_slice(tag, from, tag.len);
    skip_blanks(&name);
    if (name.len > VOICE_MAX)
        for (name.len = VOICE_MAX; name.len && (name.ptr[name.len] & 0xc0) == 0x80;) name.len--;
    end_paragraph(c);
    c->voice = name;
}

/* SubRip has no markup but what players took from HTML. */
static bool is_markup(struct bytes tag, enum spoken_form form) {
    static const char *const SRT[] = {"b", "i", "u", "font", "/b", "/i", "/u", "/font"};
    struct bytes name = bytes_slice(tag, 0, bytes_find(tag, ' '));
    if (form == SPOKEN_VTT) return true;
    for (uint32_t i = 0; i < COUNT_OF(SRT); i++)
        if (bytes_equal(name, bytes_of(SRT[i]))) return true;
    return false;
}

static bool take_tag(struct cue *c) {
    struct bytes rest = bytes_slice(c->text, c->at + 1, c->text.len);
    uint32_t end = bytes_find(rest, '>');
    struct bytes tag = bytes_slice(rest, 0, end);
    if (end == rest.len || !is_markup(tag, c->form)) return false;
    c->at += end + 2;
    bool voice = c->form == SPOKEN_VTT && tag.len && tag.ptr[0] == 'v' &&
                 (tag.len == 1 || tag.ptr[1] == ' ' || tag.ptr[1] == '.' || tag.ptr[1] == '\t');
    if (voice) take_voice(c, tag);
    if (c->form == SPOKEN_VTT && bytes_equal(tag, BYTES("/v")))
        end_paragraph(c), c->voice = (struct bytes){0};
    return true;
}

static void take_sign(struct cue *c) {
    uint8_t octet = c->text.ptr[c->at];
    if (octet == ' ' || octet == '\t' || octet == '\n') {
        c->blank = true, c->at++;
        return;
    }
    if (octet == '<' && take_tag(c)) return;
    before_sign(c);
    if (c->form == SPOKEN_VTT && plain_reference(c->text, &c->at, c->out)) return;
    buffer_byte(c->out, octet);
    c->at++;
}

uint32_t spoken_cue(const struct spoken *s, struct bytes lines, uint64_t at_ms,
                    struct buffer *out) {
    struct cue c = {
        .text = lines, .form = s->form, .at_ms = at_ms, .out = out, .voices = s->voices};
    while (c.at < c.text.len) take_sign(&c);
    end_paragraph(&c);
    return c.paragraphs;
}
