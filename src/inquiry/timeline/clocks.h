/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* clocks.h - the clocks of an account: every device with its recordings and the readings of its clock, and where each recording
 * stands in time by them.
 *
 * A recording keeps the start that its device stated; readings are versions, numbered from 1 in the order in which they were
 * written, and none is ever replaced. Of those that apply to a recording (its device's, and its own) the last that can be read
 * stands. A time is therefore the device's time and a version: where a recording stands by an earlier version can always be asked.
 * Drift widens and moves nothing: it is known where a reading says it, or from two of a device that lie far enough apart.
 * A reading of one recording may follow another recording, its datum: "12.346 s after X3 begins", as align heard it. It stands where its
 * datum stands now, as wide as both, and so moves with every newer reading of that one's clock. Where a datum has no time, or is gone, it
 * stands where it was written. A reading that would lead back to its own recording is passed over for the one before it.
 * An exhibit without a device is its own. No reading: the recording stands by its device's own clock, and that is said.
 * Ownership: clocks_build allocates, clocks_drop frees; all points into the account, which must live as long. Threads: any.
 * Time: as sorting the exhibits and readings.                                                                        */
#pragma once
#include "inquiry/account/account.h"
#include "inquiry/timeline/clock.h"

#define CLOCKS_NONE UINT32_MAX /* no recording, no reading */
enum {
    CLOCKS_CHAIN_MAX = 8
}; /* one that follows one that follows ...; behind that each stands where it was written */
enum clocks_drift {
    DRIFT_NOT_ASKED, /* the first reading of a device, or one of a recording */
    DRIFT_KNOWN,
    DRIFT_TOO_NEAR, /* the two readings are too near each other, or too coarse, to say */
    DRIFT_SET       /* more than any clock drifts: it was set between the two, or jumped */
};

struct clocks_version {
    uint32_t entry, device, media; /* media: CLOCKS_NONE, or the recording of which alone it is */
    uint32_t number;               /* from 1, in its device */
    const char *wrong;             /* NULL, or what cannot be read: such a reading never stands */
    struct clock_reading read;
    int64_t offset_ms;  /* reference - displayed; of a device's own readings */
    uint8_t drift;      /* enum clocks_drift */
    int32_t ppm_spread; /* of a drift between two readings, in hundredths */
    uint32_t datum;     /* the recording that it follows, or CLOCKS_NONE */
    int64_t after_ms, after_spread_ms;
};
struct clocks_media {
    uint32_t entry, device;
    bool stated; /* its device said when it starts */
    int64_t starts_ms,
        starts_width; /* by the device; how much wider than an instant that was said */
    bool lasts;       /* how long is known */
    int64_t lasts_ms;
};
struct clocks_device {
    struct bytes name; /* JSON; of an exhibit without a device its number, without quotes */
    uint32_t media, medias, version,
        versions; /* first and how many; versions in order of writing */
    bool unnamed;
};
struct clocks {
    const struct account *a;
    struct clocks_device *device;
    struct clocks_media *media;
    struct clocks_version *version;
    uint32_t devices, medias, versions;
    uint32_t *media_of; /* of an entry: media + 1; 0: it is no exhibit */
};

/* Where a recording stands. */
struct clocks_place {
    bool known;
    int64_t from_ms, until_ms; /* until: from, where nobody knows how long it lasts */
    int64_t
        plus_minus_ms; /* of both ends: the reading's, how coarse the start was said, the drift since */
    uint32_t version;  /* by which, or CLOCKS_NONE: by the device's own clock, which nobody read */
    bool moved;        /* the device stated a start, so that there is an offset */
    int64_t offset_ms; /* from - what the device stated */
    bool ppm_known;
    int32_t ppm;
    int64_t
        pace; /* how fast it may go wrong at most: the drift and what that is uncertain; 0: nobody knows */
};

/* clocks_build(c, a): False: no memory. */
SC_CHECK bool clocks_build(struct clocks *c, const struct account *a);
void clocks_drop(struct clocks *c);
/* clocks_place(c, media, versions): by the first ${versions} versions of its device, as it stood before the next one was written;
 * UINT32_MAX: as it stands. */
struct clocks_place clocks_place(const struct clocks *c, uint32_t media, uint32_t versions);
/* clocks_as_of(c, media, entry): by what had been written before this entry, in every device. */
struct clocks_place clocks_as_of(const struct clocks *c, uint32_t media, uint32_t entry);
/* clocks_at(p, from, until, earliest, latest): a stretch of the recording, in milliseconds from its begin, as a time and its width. */
void clocks_at(const struct clocks_place *p, uint64_t from_ms, uint64_t until_ms,
               int64_t *earliest_ms, int64_t *latest_ms);
/* clocks_device_name(c, device, out): as it was written. clocks_of(c, number): the recording that an exhibit is, or CLOCKS_NONE. */
void clocks_device_name(const struct clocks *c, uint32_t device, struct buffer *out);
uint32_t clocks_of(const struct clocks *c, struct bytes number);
