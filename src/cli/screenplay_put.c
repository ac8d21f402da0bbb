/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay_put.c - texts of a screenplay on their way out (screenplay_tell.h). They are UTF-8, and somebody else's. */
#include "cli/screenplay_tell.h"

void screenplay_put(FILE *to, struct bytes b) {
    if (b.len) fwrite(b.ptr, 1, b.len, to);
}

void screenplay_put_line(FILE *to, struct bytes b) {
    for (uint32_t i = 0; i < b.len; i++) {
        bool second = b.ptr[i] >= 0x80 && b.ptr[i] < 0xa0 && i && b.ptr[i - 1] == 0xc2; /* C1 */
        fputc(b.ptr[i] < ' ' || b.ptr[i] == 0x7f ? ' ' : second ? 0xa0 : b.ptr[i], to);
    }
}

static bool plain(uint8_t c) {
    return c >= ' ' && c != '"' && c != '\\';
}

/* The lines of a title page's value are indented: that is not part of it. */
static uint32_t behind_indent(struct bytes b, uint32_t at) {
    while (at < b.len && (b.ptr[at] == ' ' || b.ptr[at] == '\t')) at++;
    return at;
}

void screenplay_put_json(FILE *to, struct bytes b) {
    fputc('"', to);
    for (uint32_t i = 0, from = 0; i < b.len; from = i) {
        while (i < b.len && plain(b.ptr[i])) i++;
        screenplay_put(to, bytes_slice(b, from, i - from));
        if (i == b.len) break;
        uint8_t c = b.ptr[i++];
        if (c == '\n')
            fputs("\\n", to);
        else if (c == '\t')
            fputs("\\t", to);
        else if (c == '"' || c == '\\')
            fprintf(to, "\\%c", c);
        else
            fprintf(to, "\\u%04x", c);
        if (c == '\n') i = behind_indent(b, i);
    }
    fputc('"', to);
}

void screenplay_voices(const struct screenplay *s, uint32_t scene, uint32_t *seen,
                       screenplay_each_voice *each, void *state) {
    const struct screenplay_scene *at = &s->scene[scene];
    for (uint32_t i = at->first; i < at->end; i++) {
        if (s->element[i].kind != SCREENPLAY_CHARACTER) continue;
        uint32_t who = screenplay_speaker(s, &s->element[i]);
        if (who == s->speakers || seen[who] == scene + 1) continue;
        seen[who] = scene + 1;
        each(state, s->speaker[who]);
    }
}
