/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* What is said, and what is asked of one person, for people. */
#include "core/people.h"
#include "core/put.h"
#include "core/view_rows.h"

static void put_stop(const struct world *w, struct buffer *b) {
    const struct stop *s = &w->live.stop;
    struct people asked;
    if (!s->open) {
        json_key(b, "stop");
        buffer_text(b, "null");
        return;
    }
    begin_object(b, "stop");
    put_number(b, "raiser", s->raiser);
    put_number(b, "presence", s->presence);
    put_number(b, "raisers", s->raisers);
    put_text(b, "reason", REASON_words[s->reason]);
    put_bool(b, "explained", s->flags & STOP_EXPLAINED);
    put_bool(b, "accounted", s->flags & STOP_ACCOUNTED);
    put_bool(b, "mistake", s->flags & STOP_MISTAKE);
    put_bool(b, "deviation", s->flags & STOP_DEVIATION);
    put_bool(b, "drill", is_drill(s));
    put_roles(b, "agreed", s->agreed);
    view_put_people(b, "answered", &s->answered);
    core_stop_asks(w, &asked);
    view_put_people(b, "asked", &asked);
    end_object(b);
}

static void put_call(const struct call *call, struct buffer *b) {
    put_number(b, "caller", call->caller);
    put_number(b, "called", call->called);
    put_text(b, "rule", vocabulary_rule[call->rule].id);
    put_number(b, "item", call->item);
    put_number(b, "setup", call->setup);
}

static void put_calls(const struct world *w, struct buffer *b) {
    begin_list(b, "calls");
    for (uint32_t i = 0; i < w->live.calls; i++) {
        begin_row(b);
        put_call(&w->live.call[i], b);
        end_object(b);
    }
    end_list(b);
}

static void begin_ask(struct buffer *b, const char *ask) {
    begin_row(b);
    put_text(b, "ask", ask);
}

/* The plan of each setup that this person must answer, and has not. */
static void put_plan_asks(const struct world *w, uint32_t me, struct buffer *b) {
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++) {
        const struct open_setup *open = &w->live.open[i];
        struct people set;
        if (!open->setup || !open->dangers) continue;
        must_answer(w, open->setup, &set);
        if (!people_has(&set, me) || people_has(&open->copied, me) || people_has(&open->asking, me))
            continue;
        begin_ask(b, "plan");
        put_number(b, "setup", open->setup);
        put_number(b, "version", w->live.setup[open->setup].version);
        end_object(b);
    }
}

static void put_duty_asks(const struct person *person, struct buffer *b) {
    for (uint32_t r = 0; r < ROLE_COUNT; r++) {
        bool power = vocabulary_role[r].flags & ROLE_FLAG_POWER;
        if (!power || !(person->roles & ~person->accepted & BIT(r))) continue;
        begin_ask(b, "duty");
        put_text(b, "role", vocabulary_role[r].word);
        end_object(b);
    }
}

/* A summons to a role of theirs; an ask whose answer they owe; an answer to what they reported. */
static void put_replies(const struct world *w, uint32_t me, struct buffer *b) {
    for (uint32_t i = 0; i < w->live.summons; i++) {
        const struct summons *summons = &w->live.summoned[i];
        if (!(roles_of(w, me) & BIT(summons->role)) || summons->reply) continue;
        begin_ask(b, "summons");
        put_text(b, "role", vocabulary_role[summons->role].word);
        put_number(b, "setup", summons->setup);
        end_object(b);
    }
    for (uint32_t a = 1; me && a <= w->live.asks; a++)
        if (w->live.ask[a].owner == me &&
            (w->live.ask[a].state == ASK_OPEN || w->live.ask[a].state == ASK_ANEW))
            begin_ask(b, "ask"), put_number(b, "number", a), end_object(b);
    for (uint32_t r = 1; me && r <= w->live.reports; r++) {
        const struct report *report = &w->live.report[r];
        bool open =
            report->state == REPORT_ANSWERED && !(report->flags & (REPORT_DISPUTED | REPORT_TAKEN));
        if (open && report->filer == me)
            begin_ask(b, "answer"), put_number(b, "report", r), end_object(b);
    }
}

/* What is asked of one person: only what changes what they must do, or may refuse (design.md principle 8). */
static void put_asks(const struct world *w, uint32_t me, struct buffer *b) {
    begin_list(b, "asks");
    put_plan_asks(w, me, b);
    for (uint32_t i = 0; i < w->live.calls; i++)
        if (w->live.call[i].called == me)
            begin_ask(b, "call"), put_call(&w->live.call[i], b), end_object(b);
    put_duty_asks(&w->live.person[me], b);
    for (uint32_t r = 1; r <= w->live.reports; r++)
        if (w->live.report[r].owner == me && w->live.report[r].state != REPORT_ANSWERED)
            begin_ask(b, "report"), put_number(b, "report", r), end_object(b);
    put_replies(w, me, b);
    end_list(b);
}

static void put_summons(const struct world *w, struct buffer *b) {
    begin_list(b, "summons");
    for (uint32_t i = 0; i < w->live.summons; i++) {
        const struct summons *summons = &w->live.summoned[i];
        begin_row(b);
        put_text(b, "role", vocabulary_role[summons->role].word);
        put_number(b, "setup", summons->setup);
        put_number(b, "by", summons->by);
        put_text(b, "reply", REPLY_words[summons->reply]);
        put_number(b, "person", summons->answerer);
        end_object(b);
    }
    end_list(b);
}

static void put_callout(const struct callout *callout, struct buffer *b) {
    if (!callout->callout) {
        json_key(b, "callout");
        buffer_text(b, "null");
        return;
    }
    begin_object(b, "callout");
    put_text(b, "callout", CALLOUT_words[callout->callout]);
    put_number(b, "item", callout->item);
    put_number(b, "setup", callout->setup);
    put_number(b, "by", callout->by);
    put_number(b, "at", callout->at_s);
    end_object(b);
}

void view_put_say(const struct world *w, uint32_t me, struct buffer *b) {
    put_stop(w, b);
    put_calls(w, b);
    put_summons(w, b);
    put_callout(&w->live.callout, b);
    put_number(b, "outside", w->live.outside);
    put_asks(w, me, b);
}

void view_put_ask(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b) {
    static const char *const states[] = {"none", "open",   "yes",       "part",
                                         "no",   "lapsed", "withdrawn", "anew"};
    const struct ask *ask = &w->live.ask[row];
    (void)viewer;
    put_number(b, "ask", row);
    put_number(b, "asker", ask->asker);
    put_text(b, "role", vocabulary_role[ask->role].word);
    put_text(b, "need", NEED_words[ask->need]);
    put_text(b, "state", states[ask->state]);
    put_text(b, "grounds", GROUNDS_words[ask->grounds]);
    put_number(b, "owner", ask->owner);
    put_number(b, "answerer", ask->answerer);
    put_number(b, "item", ask->item);
    put_number(b, "setup", ask->setup);
    put_number(b, "person", ask->person);
    put_number(b, "due", ask->due_s);
}

void view_put_standing(const struct world *w, uint32_t setup, struct buffer *b) {
    begin_list(b, "asks");
    for (uint32_t a = 1; a <= w->live.asks; a++)
        if (core_ask_stands(&w->live, &w->live.ask[a], setup)) json_item(b), buffer_u64(b, a);
    end_list(b);
}

#define PUT_OF(key, table, count)                                                \
    begin_list(b, key);                                                          \
    for (uint32_t row = 1; row <= w->live.count; row++)                          \
        if (w->live.table[row].setup == setup) json_item(b), buffer_u64(b, row); \
    end_list(b)

void view_put_about(const struct world *w, uint32_t setup, struct buffer *b) {
    PUT_OF("reports", report, reports);
    PUT_OF("asked", ask, asks);
    PUT_OF("recollections", recollection, recollections);
}

static void put_pair(struct buffer *b, const char *key, const uint16_t pair[2]) {
    begin_object(b, key);
    put_number(b, "prevented", pair[0]);
    put_number(b, "passed", pair[1]);
    end_object(b);
}

static void put_day(const struct day_past *day, struct buffer *b) {
    put_number(b, "day", day->day);
    put_number(b, "people", day->people);
    put_number(b, "filed", day->filed);
    put_number(b, "answered", day->answered);
    begin_list(b, "within");
    for (uint32_t i = 0; i < WITHIN_BINS; i++) json_item(b), buffer_u64(b, day->within[i]);
    end_list(b);
    put_pair(b, "noCopy", day->no_copy);
    put_pair(b, "looks", day->looks);
    put_pair(b, "refused", day->refused);
    put_number(b, "stops", day->stops);
    put_number(b, "drills", day->drills);
}

enum {
    GROUP_LEAST = 8
}; /* fewer people, and a count would speak of one (design.md principle 13) */

void view_put_days(const struct world *w, struct buffer *b) {
    buffer_byte(b, '[');
    for (uint32_t i = 0; i < w->past.days; i++) {
        if (w->past.day[i].people < GROUP_LEAST) continue;
        begin_row(b);
        put_day(&w->past.day[i], b);
        end_object(b);
    }
    buffer_byte(b, ']');
}
