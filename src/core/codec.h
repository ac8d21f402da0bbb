/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* codec.h - events as the log's bytes (JCS, RFC 8785), commands from the wire, and what people read. Pure.
 *
 * An event: {"about":ms?,"at":ms,"by":person,"c":{"/name":seal,..}?,"d":{public fields; ids of nobody left out},
 *            "entry":word?,"k":word,"n":index,"on":person?,"v":1,"with":person?}
 * "on" is whose screen, "with" in whose presence. The stored bytes are hashed; both directions are exact:
 * decode(encode(e)) == e and encode(decode(b)) == b.                                                             */
#pragma once
#include "core/core.h"
#include "text/json.h"

enum { CODEC_EVENT_MAX = 2048 };

void core_encode(const struct event *e, struct buffer *b);
/* core_decode(b, e): NULL, or what is wrong with the bytes. */
const char *core_decode(struct bytes b, struct event *e);

/* core_read_command(w, j, object, c): A command from parsed JSON {"kind":word, "args":{key: value}, "seen":n,
 * "entry":word, "about":ms, "happened":true, "witness":person}. Ids may be numbers or, for items, lots and setups,
 * their public names. Private texts stand in args too, under their seal's name ("text", "name", ...); they are not
 * taken here. actor, entered_by and sealed are the caller's to fill. NULL, or what is wrong; *key then names the
 * field. */
const char *core_read_command(const struct world *w, const struct json *j, uint32_t object,
                              struct command *c, const char **key);
/* core_write_refusal(w, why, b): {"refused":{"rule":id,"wrong":..,"cure":..,"who":[persons],"packs":[{pack, citation,
 * rank, confirmed}],"breach":word,"item":..,"setup":..,"person":..,"lot":..}} in English, ids as numbers. */
void core_write_refusal(const struct refusal *why, struct buffer *b);

/* core_find_*(w, name): the row with this public id, 0 when there is none. */
uint16_t core_find_item(const struct world *w, struct bytes name);
uint16_t core_find_lot(const struct world *w, struct bytes name);
uint16_t core_find_setup(const struct world *w, struct bytes name);
uint16_t core_find_rack(const struct world *w, struct bytes name);
/* core_name(text, name): [a-z0-9-]{1,24}; false when it is not. */
SC_CHECK bool core_name(struct bytes text, struct name *name);
struct bytes core_name_bytes(const struct name *name);
