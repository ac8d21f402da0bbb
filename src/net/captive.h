/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* captive.h - what phones ask the internet when they join a Wi-Fi, answered by the box.
 *
 * A phone that gets no answer takes the set's Wi-Fi for broken: it leaves it, or sends what it can by mobile data. Where
 * the Wi-Fi's name server gives the box's address for these names, and for no others, it stays. docs/network.md says how. */
#pragma once
#include "net/request.h"

/* captive_answer(r, page): True: the request's Host is one of the names asked, and it has been answered: what that name
 * would answer, or the way to ${page}. */
bool captive_answer(struct request *r, const char *page);
