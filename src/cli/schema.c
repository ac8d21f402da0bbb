/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* schema.c - `showclear schema`: the vocabulary as JSON. */
#include "cli/cli.h"
#include "core/vocabulary.h"
#include "notebook/notes.h"
#include "text/json.h"
#include <stdio.h>

static const struct cli_manual MANUAL = {
    "",
    "Prints every command, event, field, list, role and rule of this program as one JSON object:\n"
    "what stands in the log and what a program may send; as notes, what a notebook's entries hold.",
    NULL,
    "showclear schema > schema.json",
    0,
    0};

int cli_schema(int argc, char **argv) {
    static uint8_t bytes[1 << 20];
    struct buffer b = BUFFER(bytes);
    int answer = cli_read(&MANUAL, &argc, argv);
    if (answer >= 0) return answer;
    vocabulary_schema(&b);
    b.len--; /* its last brace */
    json_key(&b, "notes");
    notes_schema(&b);
    buffer_byte(&b, '}');
    if (b.full) return cli_fault(argv[0], "the vocabulary does not fit");
    fwrite(b.ptr, 1, b.len, stdout);
    putchar('\n');
    return ferror(stdout) ? CLI_FAULT : CLI_YES;
}
