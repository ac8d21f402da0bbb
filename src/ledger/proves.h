/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* proves.h - what our proofs prove, and what they do not: the one place for these sentences. They stand on every proof,
 * export and check; docs/what-this-proves.md explains them. Nothing may claim more. */
#pragma once

#define PROVES_SENTENCE                                                                         \
    "This proves that these entries stood in this log, in this order, when it was signed, and " \
    "that none was changed since. It does not prove that they are true or complete."
/* When the key came from the same place as the log. */
#define PROVES_CONSISTENCY_ONLY                                                                 \
    "The key is the log's own word: this proves only that the log agrees with itself. Compare " \
    "the key with one that was printed or kept elsewhere (--key), or give a checkpoint that "   \
    "somebody kept (--old) or a witness's key (--witness)."
/* When nothing was signed that could be checked. */
#define PROVES_UNSIGNED                                                                       \
    "No checkpoint of this log is kept on this machine: no signature was checked, only that " \
    "the entries and their hashes agree."
/* Of a cosignature. */
#define PROVES_WITNESS                                                                       \
    "A witness states that this was the largest tree of this log it had seen, and that the " \
    "tree extends all it had seen before. It says nothing about the truth of the entries."
