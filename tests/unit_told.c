/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_told.c - who had been told, by an account and a log that is made up: what rests on it, what only the log shows, what a row
 * counts as a source; and whoever cannot answer. */
#include "account_heard.h"
#include "inquiry/account/told.h"

TEST(whoever_cannot_answer_is_not_short_and_makes_nobody_so) {
    begin();
    put("K1", "holder", "row/own-look/P1", V("duty", "own-look") V("person", "P1"));
    put("K1", "holder", "row/own-look/P2", V("duty", "own-look") V("person", "P2"));
    put("K1", "question", "Q1",
        V("duty", "own-look") V("ask", "did") V("person", "P1") V("status", "cannot-answer")
            V("why", "was killed"));
    EXPECT(build());
    (void)hear(findings_even);
    said.ptr[said.len] = 0;
    EXPECT(!strstr((char *)said.ptr, "own-look P"));
    account_drop(&account);
    put("K1", "question", "Q2",
        V("duty", "own-look") V("ask", "did") V("person", "P2") V("status", "put"));
    EXPECT(build());
    (void)hear(findings_even);
    said.ptr[said.len] = 0;
    EXPECT(!strstr((char *)said.ptr, "own-look P"));
    account_drop(&account);
}

/* A log "a": a discharge (matter 0), told to person 1 in entry 7, offered to person 2 in entry 8. */
static struct told_logs a_log(uint32_t first, uint32_t second) {
    static struct told_matter matter[] = {{1, "discharge", "discharge, colt-1", true, false}};
    static struct told_telling telling[] = {
        {0, 1, TOLD_TOLD, false, 7, 1000, "10:00", "said so"},
        {0, 2, TOLD_OFFERED, false, 8, 2000, "10:01", "the stop asked them"}};
    static struct told_place place[] = {{7, 0}, {8, 0}};
    static const char *who[] = {"", "person 1 in a", "person 2 in a"};
    static uint32_t tied[3];
    tied[1] = first, tied[2] = second;
    struct told_logs logs = {.count = 1};
    logs.log[0] = (struct told_log){BYTES("a"), "",  true, 2,      1,       2,     2,
                                    0,          who, tied, matter, telling, place, NULL};
    return logs;
}

TEST(what_a_log_shows_stands_beside_the_entries_that_rest_on_it) {
    struct told_list list;
    struct told_logs logs = a_log(0, 1);
    begin();
    EXPECT(build());
    account.logs = &logs;
    EXPECT(told_list(&account, NULL, false, &list) && list.rows == 2);
    EXPECT(list.row[0].person == 0 && list.row[0].missing);
    EXPECT(list.row[1].person == 1 && !list.row[1].missing); /* offered is nothing to write down */
    told_drop(&list);
    EXPECT(told_list(&account, "discharges", false, &list) && list.rows == 2);
    told_drop(&list);
    EXPECT(told_list(&account, "a/1", false, &list) && list.rows == 2);
    told_drop(&list);
    EXPECT(told_list(&account, "meeting", false, &list) && list.rows == 0);
    told_drop(&list);
    account_drop(&account);
    put("K1", "fact", "F1", V("text", "It fired.") V("status", "agreed") L("sources", "log a 8"));
    put("K1", "told", "T1",
        V("person", "P1") V("matter", "that it fired") V("by", "was there") V("fact", "F1")
            L("sources", "exhibit X1 whole"));
    EXPECT(build());
    account.logs = &logs;
    EXPECT(told_list(&account, "T1", false, &list) && list.rows == 3); /* it brings its matter */
    for (uint32_t i = 0; i < list.rows; i++) EXPECT(!list.row[i].missing);
    told_drop(&list);
    account_drop(&account);
}

TEST(a_row_has_a_source_where_a_log_has_one) {
    struct told_logs logs = a_log(0, ACCOUNT_NONE);
    uint8_t bytes[256];
    struct buffer lacks = BUFFER(bytes);
    begin();
    EXPECT(build());
    EXPECT(findings_row_lacks(&account, duty("discharge-answered"), 0, &lacks) &&
           bytes_equal(buffer_bytes(&lacks), BYTES("held, told, could, did, needed")));
    account.logs = &logs, lacks.len = 0;
    EXPECT(findings_row_lacks(&account, duty("discharge-answered"), 0, &lacks) &&
           bytes_equal(buffer_bytes(&lacks), BYTES("held, could, did, needed")));
    EXPECT(hear(findings_even) && says("; had been told, by log a 7 (discharge, colt-1)"));
    account_drop(&account);
}
