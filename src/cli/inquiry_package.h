/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_package.h - what the files of `showclear inquiry package` share. */
#pragma once
#include "cli/inquiry_do.h"
#include "inquiry/package/package.h"

/* inquiry_package_log(p): the account's own log as an export, in log/. inquiry_package_proofs(p, proofs): of each entry of an attached log
 * that is a source, in proofs/; how many. inquiry_package_readme(p, proofs, otio): README; ${otio}: there are timelines. False:
 * ${why} of the package. inquiry_package_has_timeline(): timeline.html goes along. */
bool inquiry_package_has_timeline(void);
SC_CHECK bool inquiry_package_log(struct package *p);
SC_CHECK bool inquiry_package_proofs(struct package *p, uint32_t *proofs);
SC_CHECK bool inquiry_package_readme(struct package *p, uint32_t proofs, bool otio);
