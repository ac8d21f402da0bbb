/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_phrase.c - the words of one line against the phrases of story.def; story.def says what a pattern may hold.
 *
 * Each pattern fills a draft of its own; the first that fits to the end is taken. When none does, the ones that came
 * furthest say what they expected. New names are entered only once a phrase fits. */
#include "cli/story_reader.h"
#include "core/codec.h"

struct phrase {
    uint16_t kind;
    bool head;
    const char *pattern, *beside;
};
static const struct phrase PHRASES[] = {
#define GIVEN(kind, pattern, beside) {COMMAND_##kind, true, pattern, beside},
#define PHRASE(kind, pattern, beside) {COMMAND_##kind, false, pattern, beside},
#include "cli/story.def"
};

enum { WISHES_MAX = 3 };
struct matcher {
    struct story_reader *r;
    struct story_step draft;
    struct bytes new_person;
    uint32_t at, to;               /* words of the line */
    uint32_t furthest;             /* how far any phrase came */
    struct bytes wish[WISHES_MAX]; /* what the furthest expected there: words of their patterns */
    uint32_t wishes;
};

/* ---- slots: what stands in capitals ----------------------------------------------------------------------- */

static struct bytes take(struct matcher *m) {
    struct bytes none = {0};
    return m->at < m->to ? m->r->words.word[m->at++] : none;
}
static bool take_sign(struct matcher *m, const char *word) {
    if (m->at >= m->to || !story_words_is(&m->r->words, m->at, word)) return false;
    m->at++;
    return true;
}
static bool take_quoted(struct matcher *m) {
    return m->at < m->to && m->r->words.quoted[m->at];
}

static bool take_person(struct matcher *m, uint16_t *person) {
    if (m->at >= m->to || take_quoted(m)) return false;
    *person = story_reader_find(m->r->s, TYPE_PERSON, m->r->words.word[m->at]);
    m->at += *person != 0;
    return *person != 0;
}

static bool slot_actor(struct matcher *m) {
    if (take_sign(m, "somebody")) return true; /* the record has no name: actor 0 */
    return take_person(m, &m->draft.actor);
}

/* "cy", "cy, di", "cy, di and ed" */
static bool slot_people(struct matcher *m) {
    struct story_step *draft = &m->draft;
    do {
        if (draft->group_count >= STORY_GROUP_MAX) return false;
        if (!take_person(m, &draft->group[draft->group_count])) return false;
        draft->group_count++;
    } while (take_sign(m, ",") || take_sign(m, "and"));
    draft->group_as |= STORY_AS_PERSON;
    return true;
}
static bool slot_each(struct matcher *m) {
    bool person = field_in(vocabulary_command[m->draft.kind].fields, FIELD_PERSON);
    bool fits = slot_people(m);
    m->draft.group_as = (uint8_t)(STORY_AS_ACTOR | (person ? STORY_AS_PERSON : 0));
    return fits;
}
static bool slot_new(struct matcher *m) {
    m->new_person = m->at < m->to ? m->r->words.word[m->at] : m->new_person;
    struct name name;
    return m->at < m->to && !take_quoted(m) && core_name(take(m), &name);
}
static bool slot_id(struct matcher *m) {
    return m->at < m->to && !take_quoted(m) && core_name(take(m), &m->draft.id);
}
static bool slot_text(struct matcher *m) {
    if (!take_quoted(m)) return false;
    m->draft.text = take(m);
    return true;
}

static const struct slot {
    const char *word, *expects;
    bool (*take)(struct matcher *m);
} SLOTS[] = {
    {"ACTOR", "a person of this story", slot_actor},
    {"PEOPLE", "a person of this story, or several", slot_people},
    {"EACH", "a person of this story, or several", slot_each},
    {"NEW", "a new name of a-z, 0-9 and -", slot_new},
    {"ID", "a name of a-z, 0-9 and -", slot_id},
    {"TEXT", "a text in quotes", slot_text},
};

static const struct slot *find_slot(struct bytes capitals) {
    for (uint32_t i = 0; i < COUNT_OF(SLOTS); i++)
        if (bytes_equal(bytes_of(SLOTS[i].word), capitals)) return &SLOTS[i];
    return NULL;
}

static bool is_row(uint8_t type) {
    return type == TYPE_PERSON || type == TYPE_ITEM || type == TYPE_LOT || type == TYPE_SETUP ||
           type == TYPE_RACK;
}

static bool take_field(struct matcher *m, enum field field) {
    if (m->at >= m->to || take_quoted(m)) return false;
    struct bytes word = m->r->words.word[m->at];
    uint8_t type = vocabulary_field[field].type;
    uint32_t row = is_row(type) ? story_reader_find(m->r->s, type, word) : 0;
    if (row) story_fields_set(&m->draft, field, row);
    if (!row && !story_fields_word(&m->draft, field, word)) return false;
    m->at++;
    return true;
}

/* ACTOR, or ACTOR+SHOWER: the same words fill both. */
static bool take_slot(struct matcher *m, struct bytes capitals) {
    uint32_t len = bytes_find(capitals, '+');
    struct bytes first = bytes_slice(capitals, 0, len);
    struct bytes second = bytes_slice(capitals, len + 1, capitals.len);
    const struct slot *slot = find_slot(first);
    if (!(slot ? slot->take(m) : take_field(m, story_fields_find(first)))) return false;
    if (second.len) story_fields_set(&m->draft, story_fields_find(second), m->draft.actor);
    return true;
}

/* "a|b": either word. */
static bool take_literal(struct matcher *m, struct bytes words) {
    if (m->at >= m->to || take_quoted(m)) return false;
    while (words.len) {
        uint32_t len = bytes_find(words, '|');
        if (bytes_equal(bytes_slice(words, 0, len), m->r->words.word[m->at])) return m->at++, true;
        words = bytes_slice(words, len + 1, words.len);
    }
    return false;
}

static bool is_slot(struct bytes word) {
    return word.len && word.ptr[0] >= 'A' && word.ptr[0] <= 'Z';
}

/* ---- patterns --------------------------------------------------------------------------------------------- */

static void wish(struct matcher *m, struct bytes word) {
    if (m->at < m->furthest) return;
    if (m->at > m->furthest) m->wishes = 0;
    m->furthest = m->at;
    for (uint32_t i = 0; i < m->wishes; i++)
        if (bytes_equal(m->wish[i], word)) return;
    if (m->wishes < WISHES_MAX) m->wish[m->wishes++] = word;
}

static bool take_word(struct matcher *m, struct bytes word) {
    uint32_t at = m->at;
    if (is_slot(word) ? take_slot(m, word) : take_literal(m, word)) return true;
    m->at = at;
    wish(m, word);
    return false;
}

static struct bytes next_word(struct bytes *pattern) {
    uint32_t len = bytes_find(*pattern, ' ');
    struct bytes word = bytes_slice(*pattern, 0, len);
    *pattern = bytes_slice(*pattern, len + 1, pattern->len);
    return word;
}

/* "[tag TAG]": once its first word stands there, the rest must. */
static bool take_option(struct matcher *m, struct bytes word, struct bytes *pattern) {
    bool wanted = true;
    for (bool first = true;; first = false, word = next_word(pattern)) {
        bool last = word.ptr[word.len - 1] == ']';
        if (first) word = bytes_slice(word, 1, word.len);
        if (last) word.len--;
        bool fits = wanted && take_word(m, word);
        if (first) wanted = fits;
        if (wanted && !fits) return false;
        if (last) return true;
    }
}

static bool take_pattern(struct matcher *m, struct bytes pattern) {
    while (pattern.len) {
        struct bytes word = next_word(&pattern);
        if (!(word.ptr[0] == '[' ? take_option(m, word, &pattern) : take_word(m, word)))
            return false;
    }
    if (m->at == m->to) return true;
    wish(m, BYTES(""));
    return false;
}

/* "content=abort class=firearm": fields that the phrase did not say. */
static void fill_beside(struct story_step *step, struct bytes beside) {
    while (beside.len) {
        struct bytes word = next_word(&beside);
        uint32_t len = bytes_find(word, '=');
        enum field field = story_fields_find(bytes_slice(word, 0, len));
        if (field < FIELD_COUNT && !field_in(step->said, field))
            (void)!story_fields_word(step, field, bytes_slice(word, len + 1, word.len));
    }
}

/* ---- what was expected ------------------------------------------------------------------------------------- */

static void tell_wish(struct buffer *b, struct bytes word) {
    struct bytes first = bytes_slice(word, 0, bytes_find(word, '+'));
    const struct slot *slot = find_slot(first);
    if (!word.len)
        buffer_text(b, "the end of the phrase");
    else if (slot)
        buffer_text(b, slot->expects);
    else if (is_slot(word))
        story_fields_tell(b, story_fields_find(first));
    else {
        buffer_byte(b, '"');
        buffer_put(b, word);
        buffer_byte(b, '"');
    }
}

static bool nothing_fits(struct matcher *m, uint32_t from, bool head) {
    uint8_t text[200];
    struct buffer b = {text, 0, sizeof text - 1, false};
    if (!head && m->furthest == from + 1) /* they know the actor, and nothing else */
        return story_reader_expected_at(m->r, "a phrase of docs/stories.md behind the actor",
                                        from + 1);
    for (uint32_t i = 0; i < m->wishes; i++) {
        if (i) buffer_text(&b, " or ");
        tell_wish(&b, m->wish[i]);
    }
    text[b.len] = 0;
    return story_reader_expected_at(m->r, (const char *)text,
                                    m->furthest < m->to ? m->furthest : m->r->words.count);
}

/* ---- a phrase that fits -------------------------------------------------------------------------------------- */

static uint8_t new_type(uint16_t kind) {
    switch (kind) {
    case COMMAND_REGISTER_ITEM: return TYPE_ITEM;
    case COMMAND_REGISTER_LOT: return TYPE_LOT;
    case COMMAND_PLAN_SETUP: return TYPE_SETUP;
    case COMMAND_REGISTER_RACK: return TYPE_RACK;
    default: return TYPE_NAME; /* brings no new row */
    }
}

/* Whether a line above brought this person, and was not expected to be refused. */
static bool is_there(const struct story *s, uint16_t person) {
    for (const struct story_step *step = s->step; person && step < s->step + s->steps; step++) {
        bool refused = step->expected.refused && !step->expected.happened;
        if (step->new_person == person && !refused) return true;
    }
    return false;
}

static bool enter_names(struct matcher *m) {
    struct story_step *draft = &m->draft;
    uint8_t type = new_type(draft->kind);
    if (type != TYPE_NAME && !story_reader_name(m->r, type, core_name_bytes(&draft->id)))
        return false;
    if (!m->new_person.len) return true;
    if (is_there(m->r->s, story_reader_find(m->r->s, TYPE_PERSON, m->new_person)))
        return story_reader_expected(m->r, "a person who is not in this story yet", m->new_person);
    draft->new_person = story_reader_name(m->r, TYPE_PERSON, m->new_person);
    return draft->new_person != 0;
}

bool story_phrase_read(struct story_reader *r, uint32_t from, uint32_t to, bool head,
                       struct story_step *step) {
    struct matcher m = {.r = r, .to = to, .furthest = from};
    for (uint32_t i = 0; i < COUNT_OF(PHRASES); i++) {
        if (PHRASES[i].head != head) continue;
        m.draft = *step;
        m.draft.kind = PHRASES[i].kind;
        m.new_person = (struct bytes){0};
        m.at = from;
        if (!take_pattern(&m, bytes_of(PHRASES[i].pattern))) continue;
        fill_beside(&m.draft, bytes_of(PHRASES[i].beside));
        if (!enter_names(&m)) return false;
        *step = m.draft;
        return true;
    }
    return nothing_fits(&m, from, head);
}
