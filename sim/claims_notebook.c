/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* claims_notebook.c - what is promised of a notebook, of credits, and of what was told. */
#include "sim/claims_parts.h"

bool gives_in_a_name(const struct taken_step *s) {
    bool gives = clean_kind(s, COMMAND_GIVE_NOTE) || clean_kind(s, COMMAND_HAND_ON);
    return gives && GIVEN(s, FROM) && GIVEN(s, FROM) != s->command->actor.n;
}
bool both_trustees_asked(const struct taken_step *s) {
    const struct person *whose = &s->before->live.person[GIVEN(s, FROM)];
    uint32_t both = PERSON_ASKED_FIRST | PERSON_ASKED_SECOND, by = s->command->actor.n;
    bool trusted = by && (whose->trustee[0] == by || whose->trustee[1] == by);
    return trusted && (whose->flags & both) == both;
}

static uint32_t author_that_changed(const struct taken_step *s) {
    for (uint32_t i = 1; i <= s->before->live.setups; i++) {
        uint32_t was = s->before->live.setup[i].author;
        if (was && was != s->after->live.setup[i].author) return i;
    }
    return 0;
}
bool an_author_changes(const struct taken_step *s) {
    return author_that_changed(s) != 0;
}
bool somebody_said_why(const struct taken_step *s) {
    bool said = s->broke_rules || s->command->sealed_set & BIT(SEAL_TEXT);
    return KIND(s) == COMMAND_CREDIT && GIVEN(s, CREDIT) == CREDIT_AUTHOR &&
           GIVEN(s, SETUP) == author_that_changed(s) && said;
}

bool consent_changes(const struct taken_step *s) {
    return clean_kind(s, COMMAND_CHANGE_CONSENT);
}
bool by_its_teller(const struct taken_step *s) {
    return s->before->live.recollection[GIVEN(s, NUMBER)].teller == s->command->actor.n;
}
