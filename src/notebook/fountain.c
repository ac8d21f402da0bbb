/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fountain.c - see fountain.h: what each line is. The order of the questions is the format's: what is forced first, then what
 * stands alone, then who speaks and what is said; the rest is action. */
#include "notebook/fountain_inner.h"
#include "notebook/heading.h"
#include "notebook/letters.h"

struct judged {
    uint8_t kind, flags;
    uint16_t more;
    struct bytes text;
};

static bool blank_at(struct bytes text, uint32_t at) {
    while (at < text.len && text.ptr[at] != '\n' && letters_space(text.ptr[at])) at++;
    return at >= text.len || text.ptr[at] == '\n';
}
static bool blank_follows(const struct fountain *f) {
    return blank_at(f->s->text, f->at);
}

static struct bytes behind(struct bytes b, uint32_t marks) {
    return letters_trim(bytes_slice(b, marks, b.len));
}

static bool all(struct bytes b, uint8_t byte) {
    for (uint32_t i = 0; i < b.len; i++)
        if (b.ptr[i] != byte) return false;
    return true;
}

/* One dot, then something that a name can begin with: an ellipsis opens action. */
static bool forced_heading(struct bytes t) {
    if (t.len < 2 || t.ptr[0] != '.') return false;
    uint8_t next = t.ptr[1];
    bool digit = next >= '0' && next <= '9';
    return digit || next >= 0x80 || letters_case(next) != LETTER_NONE;
}

static struct bytes without_emphasis(struct bytes t) {
    if (!t.len || (*t.ptr != '*' && *t.ptr != '_')) return t;
    while (t.len && (*t.ptr == '*' || *t.ptr == '_')) t = bytes_slice(t, 1, t.len);
    while (t.len && (t.ptr[t.len - 1] == '*' || t.ptr[t.len - 1] == '_')) t.len--;
    return t;
}

/* By a mark of one character, in dialogue too. */
static bool is_forced(struct fountain *f, struct bytes t, struct judged *j) {
    uint8_t kind = SCREENPLAY_BLANK;
    if (*t.ptr == '!') kind = SCREENPLAY_ACTION;
    if (*t.ptr == '~') kind = SCREENPLAY_LYRICS;
    if (*t.ptr == '@' && t.len > 1) kind = SCREENPLAY_CHARACTER;
    if (*t.ptr == '.' && !f->dialogue && forced_heading(t)) kind = SCREENPLAY_HEADING;
    if (kind == SCREENPLAY_BLANK) return false;
    uint8_t flags = kind == SCREENPLAY_LYRICS ? 0 : SCREENPLAY_FORCED;
    *j = (struct judged){kind, flags, 0,
                         kind == SCREENPLAY_ACTION ? bytes_slice(t, 1, t.len) : behind(t, 1)};
    return true;
}

/* What is marked by how it begins and ends, outside of dialogue. */
static bool is_marked(struct bytes t, struct judged *j) {
    uint32_t depth = 0;
    while (depth < t.len && t.ptr[depth] == '#') depth++;
    if (depth)
        *j = (struct judged){SCREENPLAY_SECTION, 0, (uint16_t)(depth < 9 ? depth : 9),
                             behind(t, depth)};
    else if (t.len >= 3 && all(t, '='))
        *j = (struct judged){SCREENPLAY_PAGE_BREAK, 0, 0, t};
    else if (*t.ptr == '=')
        *j = (struct judged){SCREENPLAY_SYNOPSIS, 0, 0, behind(t, 1)};
    else if (*t.ptr == '>' && t.len > 1 && t.ptr[t.len - 1] == '<')
        *j = (struct judged){SCREENPLAY_CENTERED, 0, 0, letters_trim(bytes_slice(t, 1, t.len - 2))};
    else if (*t.ptr == '>')
        *j = (struct judged){SCREENPLAY_TRANSITION, SCREENPLAY_FORCED, 0, behind(t, 1)};
    else
        return false;
    return true;
}

/* In capitals up to the first parenthesis; what stands in it may be in any. */
static bool is_name(struct bytes t) {
    struct bytes name = screenplay_name(t);
    return name.len > 0 && letters_capital(name);
}

static bool is_standing_alone(struct fountain *f, struct bytes t, struct judged *j) {
    if (!f->blank) return false;
    if (heading_begins(t) || heading_begins(without_emphasis(t)))
        *j = (struct judged){SCREENPLAY_HEADING, 0, 0, t};
    else if (letters_end(t, BYTES("TO:")) && letters_capital(t) && blank_follows(f))
        *j = (struct judged){SCREENPLAY_TRANSITION, 0, 0, t};
    else if (!blank_follows(f) && is_name(t))
        *j = (struct judged){SCREENPLAY_CHARACTER, 0, 0, t};
    else
        return false;
    return true;
}

static struct judged judge(struct fountain *f, const struct fountain_line *l, struct bytes t) {
    struct judged j = {SCREENPLAY_ACTION, 0, 0, l->text};
    if (l->all_note) return (struct judged){SCREENPLAY_NOTE, 0, 0, letters_trim(l->raw)};
    if (!t.len && l->cut) return (struct judged){SCREENPLAY_BONEYARD, 0, 0, t};
    if (!t.len && !(f->dialogue && l->text.len >= 2))
        return (struct judged){SCREENPLAY_BLANK, 0, 0, t};
    if (t.len && is_forced(f, t, &j)) return j;
    bool aside = t.len > 1 && *t.ptr == '(' && t.ptr[t.len - 1] == ')';
    if (f->dialogue)
        return (struct judged){aside ? SCREENPLAY_PARENTHETICAL : SCREENPLAY_DIALOGUE, 0, 0, t};
    if (!is_marked(t, &j)) (void)is_standing_alone(f, t, &j);
    return j;
}

/* BO ^ speaks at the same time as the character before. */
static void pair_up(struct fountain *f, struct judged *j) {
    if (!j->text.len || j->text.ptr[j->text.len - 1] != '^') return;
    j->text = letters_trim(bytes_slice(j->text, 0, j->text.len - 1));
    if (!f->cue) return;
    j->flags |= SCREENPLAY_DUAL_RIGHT;
    f->s->element[f->cue - 1].flags |= SCREENPLAY_DUAL_LEFT;
}

/* What the next line must know. Notes are as if they were not there. */
static void remember(struct fountain *f, uint8_t kind) {
    bool speech = kind == SCREENPLAY_CHARACTER || kind == SCREENPLAY_PARENTHETICAL ||
                  kind == SCREENPLAY_DIALOGUE || (kind == SCREENPLAY_LYRICS && f->dialogue);
    bool empty = kind == SCREENPLAY_BLANK || kind == SCREENPLAY_BONEYARD;
    if (kind == SCREENPLAY_NOTE) return;
    if (kind == SCREENPLAY_CHARACTER) f->cue = f->s->elements;
    if (!speech && !empty) f->cue = 0;
    f->dialogue = speech;
    f->blank = empty || kind == SCREENPLAY_SECTION || kind == SCREENPLAY_SYNOPSIS ||
               kind == SCREENPLAY_PAGE_BREAK;
}

void fountain_judge(struct fountain *f, const struct fountain_line *l) {
    struct judged j = judge(f, l, letters_trim(l->text));
    if (j.kind == SCREENPLAY_CHARACTER) pair_up(f, &j);
    bool extra = l->extra && j.kind != SCREENPLAY_NOTE;
    const uint8_t *base = extra ? f->s->extra.ptr : f->s->text.ptr;
    if (extra) j.flags |= SCREENPLAY_EXTRA;
    if (l->noted) j.flags |= SCREENPLAY_NOTED;
    struct screenplay_element e = {.raw_at = l->raw_at,
                                   .raw_len = l->raw.len,
                                   .text_len = j.text.len,
                                   .line = l->line,
                                   .kind = j.kind,
                                   .flags = j.flags,
                                   .more = j.more};
    if (j.text.len) e.text_at = (uint32_t)(j.text.ptr - base);
    screenplay_add(f->s, &e);
    remember(f, j.kind);
}

uint32_t fountain_lines(struct bytes text) {
    uint32_t lines = 1;
    for (uint32_t at = 0; at < text.len; at++) lines += text.ptr[at] == '\n';
    return lines;
}

static bool has_pair(struct bytes text, uint8_t byte) {
    for (uint32_t i = 0; i + 1 < text.len; i++)
        if (text.ptr[i + 1] == byte && text.ptr[i] == (byte == '*' ? '/' : byte)) return true;
    return false;
}

void fountain_read(struct screenplay *s) {
    struct fountain f = {.s = s, .line = 1, .blank = true};
    struct fountain_line line;
    f.boneyards = has_pair(s->text, '*');
    f.notes = has_pair(s->text, '[');
    fountain_title(&f);
    while (!s->wrong && fountain_next(&f, &line)) fountain_judge(&f, &line);
}
