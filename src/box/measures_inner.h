/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* measures_inner.h - what measures.c notes of a day, and measures_day.c reads. Internal. */
#pragma once
#include "box/measures.h"

enum moment {
    MOMENT_OPENED,
    MOMENT_BREAK,
    MOMENT_WRAP,
    MOMENT_CLOSED,  /* .contents: enum closed */
    MOMENT_SWEPT,   /* .where */
    MOMENT_FOUND,   /* .where */
    MOMENT_WORK,    /* .where: 1 where a danger is planned */
    MOMENT_MEETING, /* .contents: of the meeting that counts; 0: none does any more */
    MOMENT_DRILL
};
enum closed { CLOSED_UNPROVED = 1, CLOSED_OUT = 2 };

/* measures_evaluate(m): today's asked, kept and afterwards out of its moments, which it puts in order. */
void measures_evaluate(struct measures *m);
