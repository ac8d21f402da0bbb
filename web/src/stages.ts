// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// stages.ts - to which stage of a setup's page the rarer entries belong: things that are no weapon, racks, what was asked and by
// whom it was answered, what went wrong, and what stays of its images.
import { learnStage } from './parts/Spine'

learnStage({ 'thing-planned': 'meant', 'distance-stated': 'meant', 'setup-assessed': 'meant', 'assessment-kept': 'meant' })
learnStage({ 'made-ready': 'shown', 'rack-issued': 'shown', 'piece-issued': 'shown' })
learnStage({ asked: 'asked', 'report-left': 'asked', 'injury-reported': 'asked', 'weapon-found': 'asked' })
learnStage({ credited: 'finished', recollected: 'finished' })
