/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* handover.h - a book given away as a folder of open files, beside it the same on paper. */
#pragma once
#include "cli/notebook_do.h"
#include "notebook/relit.h"
#include "paper/camera.h"
#include "paper/home.h"

struct notebook_packet {
    struct record *record;         /* of a production; NULL: one's own book */
    const struct relit_wish *sun;  /* where work goes on; NULL: not said */
    const struct camera *people;   /* whose cards go; NULL: all that are in it */
    const struct paper_home *home; /* to print one's own book */
    enum language language;
    enum paper_size size;
    bool bound; /* with book.pdf */
};
/* handover_more(p, folder): what the record has besides, and the book on paper. */
SC_CHECK bool handover_more(const struct notebook_packet *p, const char *folder);
/* handover_open(b, w, folder): everything in a book or a production as open files, for oneself. */
int handover_open(struct book *b, const struct notebook_wish *w, const char *folder);
int notebook_open(const struct book *b, const struct notebook_packet *p, const char *folder);
/* handover_where(w, ask, wish, use): where work goes on, from the options; ${use}: NULL when none of them is said. -1, or how the
 * program ends. */
SC_CHECK int handover_where(const struct sun_words *w, struct sun_ask *ask, struct relit_wish *wish,
                            const struct relit_wish **use);
