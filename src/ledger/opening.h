/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* opening.h - what the extra line of our proofs holds: the entry itself, and the private values its seals hide, as far
 * as whoever made the proof chose to show them. JSON, in JCS:
 *
 *     {"entry":{...},"open":[{"path":"/reporter/name","salt":"base64","value":...}],"says":"...","vkey":"..."}
 *
 * Nothing here is signed. It is tied to the log by hashing again: the entry's bytes to the leaf that the proof proves,
 * each opening to the seal that the entry holds. ${says} is the sentence of proves.h, so that the file itself says what it
 * does not prove; ${vkey} is the log's own word for its key. The two stand together or, in older files, not at all.
 * Views of the JSON text, which must outlive them. Pure.                                                            */
#pragma once
#include "ledger/seal.h"
#include "text/json.h"

struct opening {
    struct bytes path;
    uint8_t salt[32];
    struct bytes value; /* its JSON, quotes included */
};

/* opening_write(out, entry, o, count, vkey): Into an empty buffer; ${entry} and the values are JSON already. Without a vkey
 * neither it nor the sentence is written. */
void opening_write(struct buffer *out, struct bytes entry, const struct opening *o, uint32_t count,
                   struct bytes vkey);
/* opening_read(j, &entry, &count): From JSON that json_read has read: the bytes of the entry, and how many openings. */
SC_CHECK bool opening_read(const struct json *j, struct bytes *entry, uint32_t *count);
/* opening_at(j, i, o): Opening ${i}. False: none such, or malformed. */
SC_CHECK bool opening_at(const struct json *j, uint32_t i, struct opening *o);
/* opening_vkey(j): Empty when there is none. */
struct bytes opening_vkey(const struct json *j);
/* opening_exact(j, scratch): It is, byte for byte, what opening_write writes; scratch as long as its text. */
SC_CHECK bool opening_exact(const struct json *j, struct buffer *scratch);
/* opening_seal(c, o): What the entry must hold for this opening to be true. */
struct hash opening_seal(const struct crypto *c, const struct opening *o);
