/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/put.h"
#include "core/view_rows.h"

static void put_name(struct buffer *b, const struct name *name) {
    uint32_t len = 0;
    while (len < NAME_MAX && name->text[len]) len++;
    json_key_string(b, "id", (struct bytes){(const uint8_t *)name->text, len});
}
/* Whoever was told and is not back is nobody's business but theirs, and of those who tell. */
static bool may_know_told(const struct world *w, uint32_t person, uint32_t viewer) {
    return viewer && (viewer == person ||
                      roles_of(w, viewer) & (ROLES_PRODUCTION | ROLES_SAFETY | ROLES_DIRECTION));
}

void view_put_person(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b) {
    const struct person *p = &w->live.person[row];
    bool told = p->flags & PERSON_TOLD && may_know_told(w, row, viewer);
    put_number(b, "person", row);
    put_roles(b, "roles", p->roles);
    put_roles(b, "accepted", p->accepted);
    put_bool(b, "trained", p->flags & PERSON_TRAINED);
    put_bool(b, "more", p->flags & PERSON_MORE_NEEDED);
    put_bool(b, "met", w->live.meeting_today && p->met == w->live.meeting_today);
    put_bool(b, "declines", p->flags & PERSON_DECLINES);
    put_bool(b, "minor", p->flags & PERSON_MINOR);
    put_bool(b, "permit", p->flags & PERSON_PERMIT);
    put_number(b, "permitDue", p->permit_due_s);
    put_words(b, "skills", SUBJECT_words, SUBJECT_COUNT, p->skills);
    put_bool(b, "held", p->held);
    put_bool(b, "gone", p->flags & PERSON_GONE);
    put_roles(b, "left", p->left);
    put_bool(b, "away", p->flags & PERSON_AWAY);
    put_bool(b, "told", told);
    put_bool(b, "fresh", p->since && p->since == w->live.day);
}

/* The kind of all rounds in it, as the record has them; none when it is empty or mixed. */
static const char *kind_in(const struct out *out) {
    uint32_t kind = KIND_EMPTY;
    for (uint32_t i = 0; out && i < CHAMBERS_MAX; i++) {
        if (!out->chamber[i].lot) continue;
        if (kind != KIND_EMPTY && kind != out->chamber[i].kind) return "mixed";
        kind = out->chamber[i].kind;
    }
    return KIND_words[kind];
}

static uint32_t flagged_rounds(const struct out *out, uint32_t flag) {
    uint32_t n = 0;
    for (uint32_t i = 0; out && i < CHAMBERS_MAX; i++)
        n += out->chamber[i].lot && out->chamber[i].flags & flag;
    return n;
}

/* What is in it, as the record has it. */
static void put_contents(const struct out *out, struct buffer *b) {
    uint32_t rounds = out ? out->loaded : 0;
    put_number(b, "rounds", rounds);
    put_number(b, "spent", flagged_rounds(out, ROUND_SPENT));
    put_text(b, "kind", kind_in(out));
    put_bool(b, "proved", rounds && flagged_rounds(out, ROUND_PROVED) == rounds);
    put_number(b, "prover", out ? out->prover : 0);
    put_bool(b, "kindShown", out && out->prover);
}

/* What has been seen of it, by whom, and by this viewer. */
static void put_evidence(const struct world *w, struct item_id item, uint32_t viewer,
                         struct buffer *b) {
    const struct out *out = out_of(w, item.n);
    put_text(b, "evidence",
             EVIDENCE_words[core_evidence(w, item, (struct person_id){(uint16_t)viewer})]);
    put_bool(b, "asked", out && people_has(&out->asked, viewer));
    view_put_people(b, "lookers", out ? &out->mine : NULL);
    view_put_people(b, "watchers", out ? &out->watched : NULL);
    view_put_people(b, "through", out ? &out->through : NULL);
}

void view_put_item(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b) {
    const struct item *item = &w->live.item[row];
    const struct out *out = out_of(w, row);
    struct item_id id = {(uint16_t)row};
    put_number(b, "item", row);
    put_name(b, &item->name);
    put_text(b, "class", CLASS_words[item->class]);
    put_text(b, "action", ACTION_words[item->action]);
    put_text(b, "capability", CAPABILITY_words[item->capability]);
    put_number(b, "capacity", item->capacity);
    put_number(b, "points", core_points(item));
    put_text(b, "state", STATE_words[core_item_state(w, id)]);
    put_text(b, "place", PLACE_words[item->place]);
    put_number(b, "keeper", item->keeper);
    put_number(b, "holder", item->holder);
    put_number(b, "setup", item->setup);
    put_number(b, "looker", item->looker);
    put_contents(out, b);
    put_bool(b, "declared", declared(w, out));
    put_number(b, "declaredFor", out ? out->setup : 0);
    put_bool(b, "held", item->holds > 0 || item->place == PLACE_EVIDENCE);
    put_bool(b, "waiting", item->flags & ITEM_WAITING);
    put_number(b, "waitDue", item->wait_due_s);
    put_bool(b, "ready", can_act(item));
    put_bool(b, "doubted", item->flags & ITEM_DOUBTED);
    put_text(b, "calibre", CALIBRE_words[item->calibre]);
    put_bool(b, "kept", item->flags & ITEM_KEPT);
    put_number(b, "sight", out ? out->sight : 0);
    put_bool(b, "tagRead", out && out->tag_read);
    put_bool(b, "tagged", item->tag);
    put_bool(b, "here", item->flags & ITEM_HERE || !must_arrive(item));
    put_evidence(w, id, viewer, b);
}

void view_put_lot(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b) {
    static const char *const flags[] = {"received", "quarantined", "miscount",
                                        "counted",  "unproved",    "used"};
    enum { SAID = (1 << COUNT_OF(flags)) - 1 };
    const struct lot *lot = &w->live.lot[row];
    (void)viewer;
    put_number(b, "lot", row);
    put_name(b, &lot->name);
    put_text(b, "kind", KIND_words[lot->kind]);
    put_text(b, "calibre", CALIBRE_words[lot->calibre]);
    put_text(b, "mark", MARK_words[lot->mark]);
    put_number(b, "stated", lot->stated);
    put_number(b, "received", lot->received);
    put_number(b, "box", lot->at[LOT_BOX]);
    put_number(b, "cart", lot->at[LOT_CART]);
    put_number(b, "loaded", lot->loaded);
    put_number(b, "spent", lot->at[LOT_SPENT]);
    put_number(b, "aside", lot->at[LOT_ASIDE]);
    put_number(b, "missing", lot->at[LOT_MISSING]);
    put_words(b, "state", flags, COUNT_OF(flags), lot->flags & SAID);
    put_bool(b, "here", lot->flags & LOT_HERE);
}

/* The six stages of a setup's life: meant, shown, said, made, asked about, finished. */
void view_put_setup(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b) {
    const struct setup *s = &w->live.setup[row];
    const struct open_setup *open = open_of(w, row);
    const struct setup_past *past = &w->past.setup[row];
    (void)viewer;
    put_number(b, "setup", row);
    put_name(b, &s->name);
    put_text(b, "work", WORK_words[s->work]);
    put_number(b, "version", s->version);
    put_text(b, "muzzle", MUZZLE_words[s->muzzle]);
    put_words(b, "measures", MEASURE_words, MEASURE_COUNT, s->measures);
    put_text(b, "reset", RESET_words[s->reset]);
    put_number(b, "weapons", open ? open->dangers : 0);
    begin_list(b, "stages");
    for (uint32_t stage = STAGE_MEANT; stage <= STAGE_FINISHED; stage <<= 1)
        json_item(b), buffer_text(b, past->stages & stage ? "true" : "false");
    end_list(b);
    put_number(b, "takes", past->takes);
    put_number(b, "lineUps", past->line_ups);
    put_number(b, "rehearsals", past->rehearsals);
    put_number(b, "author", s->author);
    put_number(b, "camera", s->camera);
    put_number(b, "slated", past->slated);
    put_number(b, "deviations", past->deviations);
    put_number(b, "prevented", past->prevented);
}

void view_put_report(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b) {
    static const char *const states[] = {"none", "open", "lapsed", "answered"};
    const struct report *r = &w->live.report[row];
    (void)viewer;
    put_number(b, "report", row);
    put_text(b, "concern", CONCERN_words[r->concern]);
    put_text(b, "state", states[r->state]);
    put_text(b, "outcome", OUTCOME_words[r->outcome]);
    put_number(b, "owner", r->owner);
    put_number(b, "filer", r->filer);
    put_number(b, "item", r->item);
    put_number(b, "setup", r->setup);
    put_text(b, "where", WHERE_words[r->where]);
    put_number(b, "due", r->due_s);
    put_number(b, "filed", r->filed_s);
    put_number(b, "entry", r->entry);
    put_number(b, "step", r->step);
    put_bool(b, "disputed", r->flags & REPORT_DISPUTED);
    put_bool(b, "taken", r->flags & REPORT_TAKEN);
    put_bool(b, "nameless", r->flags & REPORT_NAMELESS);
    put_bool(b, "outside", r->owner && r->owner == w->live.outside);
}

/* Only pieces that are not in the rack are listed: [voucher, who has it or 0, "out" or "missing"]. */
static void put_pieces(const struct rack *rack, struct buffer *b) {
    begin_list(b, "pieces");
    for (uint32_t v = 1; v <= rack->count; v++) {
        const struct piece *piece = &rack->piece[v - 1];
        if (piece->place == PIECE_RACK) continue;
        json_item(b);
        buffer_byte(b, '[');
        buffer_u64(b, v);
        buffer_byte(b, ',');
        buffer_u64(b, piece->holder);
        buffer_text(b, piece->place == PIECE_OUT ? ",\"out\"]" : ",\"missing\"]");
    }
    end_list(b);
}

void view_put_rack(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b) {
    const struct rack *rack = &w->live.rack[row];
    (void)viewer;
    put_number(b, "rack", row);
    put_name(b, &rack->name);
    put_text(b, "capability", CAPABILITY_words[rack->capability]);
    put_text(b, "colour", COLOUR_words[rack->colour]);
    put_bool(b, "here", rack->flags & RACK_HERE);
    put_number(b, "count", rack->count);
    put_number(b, "out", rack->out);
    put_number(b, "missing", rack->missing);
    put_number(b, "setup", rack->setup);
    put_bool(b, "checked", rack->flags & RACK_CHECKED && !(rack->flags & RACK_HELD));
    put_bool(b, "gap", rack->flags & RACK_GAP);
    put_bool(b, "held", rack->flags & RACK_HELD);
    put_pieces(rack, b);
}
