// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// viewWords.ts - the views in the order in which core/view.h numbers them.
export const viewWords = [
  'now',
  'people',
  'items',
  'lots',
  'setups',
  'reports',
  'racks',
  'asks',
  'resume',
  'lessons',
  'notebook',
  'recollections',
  'days',
] as const
