/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* view_rows.c - everybody in each duty, the same questions and the compilers' own, and what is found of all that. See view.h. */
#include "inquiry/account/findings.h"
#include "inquiry/account/frame.h"
#include "inquiry/account/view_inner.h"
#include <stdlib.h>
#include <string.h>

/* ---- who is short, kept until their row is written ------------------------------------------------------------------- */

/* findings_even tells its rows duty by duty and person by person, as they are written here. */
struct short_of {
    struct sentence {
        char *where, *says;
    } * all;
    uint32_t count, max, next;
    bool whole;
};

static void keep(void *state, uint32_t section, struct bytes where, struct bytes says) {
    struct short_of *s = state;
    (void)section;
    if (s->count == s->max) {
        uint32_t max = s->max ? 2 * s->max : 64;
        struct sentence *more = realloc(s->all, max * sizeof *more);
        if (!more) {
            s->whole = false;
            return;
        }
        s->all = more, s->max = max;
    }
    struct sentence one = {strndup((const char *)where.ptr, where.len),
                           strndup((const char *)says.ptr, says.len)};
    s->all[s->count++] = one;
    if (!one.where || !one.says) s->whole = false;
}

static void drop(struct short_of *s) {
    for (uint32_t i = 0; i < s->count; i++) free(s->all[i].where), free(s->all[i].says);
    free(s->all);
}

/* What was found of this row, or NULL. */
static const char *short_here(struct short_of *s, const char *where) {
    for (uint32_t i = s->next; s->whole && i < s->count; i++)
        if (strcmp(s->all[i].where, where) == 0) return s->next = i + 1, s->all[i].says;
    return NULL;
}

static void put_short(struct view *v, struct short_of *s, uint32_t duty, uint32_t person) {
    struct bytes key = v->a->duty[duty].key, number = v->a->person[person].number;
    char where[256];
    snprintf(where, sizeof where, "%.*s %.*s", (int)key.len, (const char *)key.ptr, (int)number.len,
             (const char *)number.ptr);
    const char *says = short_here(s, where);
    json_key(&v->b, "short");
    buffer_byte(&v->b, '[');
    if (says) json_put_string(&v->b, bytes_of(says));
    buffer_byte(&v->b, ']');
}

/* ---- rows ------------------------------------------------------------------------------------------------------------ */

static void put_asked(struct view *v, const struct account_row *row) {
    json_key(&v->b, "asked");
    buffer_byte(&v->b, '[');
    for (uint32_t q = 0; q < ASK_COUNT; q++) {
        json_item(&v->b);
        json_put_string(&v->b, bytes_of(account_asked_word[row->asked[q]]));
    }
    buffer_byte(&v->b, ']');
    json_key(&v->b, "questions");
    buffer_byte(&v->b, '[');
    for (uint32_t q = 0; q < ASK_COUNT; q++) {
        json_item(&v->b);
        view_put_number(v, row->question[q]);
    }
    buffer_byte(&v->b, ']');
}

static void put_row(struct view *v, struct short_of *s, uint32_t duty, uint32_t person) {
    const struct account_row *row = &v->a->row[duty][person];
    struct buffer lacks = BUFFER(v->text);
    view_row(v);
    json_key_string(&v->b, "duty", v->a->duty[duty].key);
    json_key_string(&v->b, "person", v->a->person[person].number);
    json_key_word(&v->b, "standing", row->standing == STANDING_HELD ? "held" : "could");
    put_asked(v, row);
    view_number(v, "entry", row->entry);
    put_short(v, s, duty, person);
    (void)!findings_row_lacks(v->a, duty, person, &lacks);
    json_key_string(&v->b, "lacks", buffer_bytes(&lacks));
    buffer_byte(&v->b, '}');
}

static void put_rows(struct view *v) {
    struct short_of s = {.whole = true};
    const struct findings to = {&s, keep};
    (void)findings_even(v->a, &to);
    view_list(v, "rows");
    for (uint32_t d = 0; d < v->a->duties; d++)
        for (uint32_t p = 0; p < v->a->people; p++)
            if (account_in_duty(v->a, d, p)) put_row(v, &s, d, p);
    buffer_byte(&v->b, ']');
    v->whole = v->whole && s.whole;
    drop(&s);
}

static void put_asks(struct view *v) {
    view_list(v, "asks");
    for (uint32_t q = 0; q < ASK_COUNT; q++) {
        view_row(v);
        json_key_word(&v->b, "ask", kinds_ask[q]);
        json_key_word(&v->b, "text", account_ask_text(v->a, (enum account_ask)q));
        buffer_byte(&v->b, '}');
    }
    buffer_byte(&v->b, ']');
}

/* ---- the compilers' own questions ------------------------------------------------------------------------------------ */

static void put_stand(struct view *v, uint32_t custom, uint32_t person) {
    uint32_t entry;
    enum account_asked asked = account_custom_asked(v->a, custom, person, &entry);
    json_item(&v->b);
    buffer_byte(&v->b, '{');
    json_key_string(&v->b, "person", v->a->person[person].number);
    json_key_word(&v->b, "asked", account_asked_word[asked]);
    view_number(v, "question", entry);
    buffer_byte(&v->b, '}');
}

static void put_customs(struct view *v) {
    view_list(v, "customs");
    for (uint32_t c = 0; c < v->a->customs; c++) {
        struct bytes text = v->a->custom[c].text; /* JSON */
        view_row(v);
        json_key_string(&v->b, "concern", v->a->custom[c].concern);
        json_key(&v->b, "text");
        buffer_put(&v->b, text.len ? text : BYTES("\"\""));
        json_key(&v->b, "stands");
        buffer_byte(&v->b, '[');
        for (uint32_t p = 0; p < v->a->people; p++)
            if (account_custom_goes_to(v->a, c, p)) put_stand(v, c, p);
        buffer_text(&v->b, "]}");
    }
    buffer_byte(&v->b, ']');
}

void view_rows(struct view *v) {
    put_rows(v);
    put_asks(v);
    put_customs(v);
}

/* ---- what the account says of itself --------------------------------------------------------------------------------- */

struct heard {
    struct view *v;
    bool titled;
};

static void hear(void *state, uint32_t section, struct bytes where, struct bytes says) {
    const struct heard *h = state;
    view_row(h->v);
    if (h->titled)
        json_key_word(&h->v->b, "section",
                      frame_page(h->v->a->language, "inquiry.section", findings_title[section]));
    json_key_string(&h->v->b, "where", where);
    json_key_string(&h->v->b, "says", says);
    buffer_byte(&h->v->b, '}');
}

void view_findings(struct view *v) {
    static const struct {
        const char *key;
        uint32_t (*find)(const struct account *, const struct findings *);
        bool titled;
    } FOUND[] = {{"evenness", findings_even, false},
                 {"interests", findings_ties, false},
                 {"differences", findings_differ, false},
                 {"notKnown", findings_open, true}};
    for (size_t i = 0; i < COUNT_OF(FOUND); i++) {
        struct heard h = {v, FOUND[i].titled};
        const struct findings to = {&h, hear};
        view_list(v, FOUND[i].key);
        (void)FOUND[i].find(v->a, &to);
        buffer_byte(&v->b, ']');
    }
}
