/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sealed.h - whole texts sealed to an author's keys and opened with one of them (box/age.h), with or without armor.
 *
 * Ownership: the caller's buffers. Threads: any.                                                                     */
#pragma once
#include "box/age.h"

struct sealed_keys {
    struct age_identity
        identity[AGE_RECIPIENTS_MAX]; /* what opens: this device's, one typed from paper */
    struct age_recipient recipient[AGE_RECIPIENTS_MAX]; /* whom is sealed to: all of hers */
    uint32_t identities, recipients;
};

/* sealed_put(k, plain, out): the age file of ${plain} behind what is in ${out}. False: no room, no recipient, no randomness. */
SC_CHECK bool sealed_put(const struct sealed_keys *k, struct bytes plain, struct buffer *out);
/* sealed_get(k, file, out): what was sealed, behind what is in ${out}; armored files, too. What could not be opened leaves
 * ${out} as it was. */
enum age_how sealed_get(const struct sealed_keys *k, struct bytes file, struct buffer *out);

/* Armor as `age -a` writes it: for what is copied as text. */
void sealed_armor(struct bytes file, struct buffer *out);
bool sealed_is_armored(struct bytes text);
/* sealed_unarmor(text, out): False: it is cut off or changed. */
SC_CHECK bool sealed_unarmor(struct bytes text, struct buffer *out);
/* sealed_size(plain, recipients): at most so many bytes; armored: half as many again. */
uint32_t sealed_size(uint32_t plain, uint32_t recipients);
