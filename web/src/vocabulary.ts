// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Made by vocabulary.mjs out of `showclear schema`; a test says when it is not current.

export const ClassWords = ['none', 'firearm', 'belt', 'edged', 'harness', 'charge', 'powered', 'animal', 'vehicle', 'process', 'aircraft', 'drone', 'railway', 'fire', 'water', 'height'] as const
export type Class = typeof ClassWords[number]
export const ActionWords = ['none', 'revolver', 'revolver-swing-out', 'revolver-break-top', 'pistol', 'long-gun', 'solid', 'pouch', 'looked-over'] as const
export type Action = typeof ActionWords[number]
export const CapabilityWords = ['none', 'fires', 'blank-only', 'non-firing', 'replica', 'rubber', 'carries', 'sharp', 'blunt', 'works'] as const
export type Capability = typeof CapabilityWords[number]
export const KindWords = ['empty', 'dummy', 'blank', 'snapcap', 'live'] as const
export type Kind = typeof KindWords[number]
export const MarkWords = ['none', 'rattle', 'hole', 'no-primer', 'spent-primer', 'crimp', 'solid'] as const
export type Mark = typeof MarkWords[number]
export const CalibreWords = ['none', '45-colt', '44-40', '38-special', '357-magnum', '45-acp', '9mm', '30-30', '12-gauge', '5-56', '7-62', '22', 'other-calibre'] as const
export type Calibre = typeof CalibreWords[number]
export const PlaceWords = ['nowhere', 'locker', 'keeper', 'holder', 'evidence', 'lost'] as const
export type Place = typeof PlaceWords[number]
export const StateWords = ['locked', 'out', 'opened', 'loaded', 'declared', 'in-use', 'back', 'held', 'lost', 'ready', 'elsewhere'] as const
export type State = typeof StateWords[number]
export const EvidenceWords = ['none', 'told', 'watched', 'mine'] as const
export type Evidence = typeof EvidenceWords[number]
export const WorkWords = ['planned', 'line-up', 'rehearsal', 'take', 'cut', 'wrapped'] as const
export type Work = typeof WorkWords[number]
export const MuzzleWords = ['not-stated', 'nobody', 'person', 'lens'] as const
export type Muzzle = typeof MuzzleWords[number]
export const ResetWords = ['strict', 'unbroken-sight'] as const
export type Reset = typeof ResetWords[number]
export const InsteadWords = ['none', 'rubber', 'empty', 'effects', 'without'] as const
export type Instead = typeof InsteadWords[number]
export const ColourWords = ['none', 'orange', 'blue', 'yellow', 'green', 'white', 'pink'] as const
export type Colour = typeof ColourWords[number]
export const MeasureWords = ['consult', 'shield', 'remote', 'offset', 'eye-and-ear-protection', 'medic'] as const
export type Measure = typeof MeasureWords[number]
export const ContentWords = ['intended-action', 'deviations', 'abort', 'emergency', 'chain-of-command', 'nothing-fires', 'declined-asks', 'what-dummies-are-made-of'] as const
export type Content = typeof ContentWords[number]
export const AnswerWords = ['none', 'copy', 'go-again', 'want-to-look', 'step-out'] as const
export type Answer = typeof AnswerWords[number]
export const ConcernWords = ['none', 'unintended-discharge', 'unproved-round', 'lost-round', 'surplus-round', 'failure-to-fire', 'firearm-concern', 'near-miss', 'told-to-skip', 'other-concern', 'equipment-concern', 'injury', 'lost-thing', 'long-hours', 'short-rest', 'long-drive', 'short-staff', 'role-cut', 'late-pay'] as const
export type Concern = typeof ConcernWords[number]
export const OutcomeWords = ['none', 'changed', 're-planned', 'looked-at', 'not-changed'] as const
export type Outcome = typeof OutcomeWords[number]
export const SubjectWords = ['none', 'firearm', 'edged', 'harness', 'effects', 'machines', 'animal', 'vehicle', 'flying', 'water', 'height'] as const
export type Subject = typeof SubjectWords[number]
export const VerdictWords = ['none', 'enough', 'more-needed'] as const
export type Verdict = typeof VerdictWords[number]
export const ReasonWords = ['none', 'danger', 'unintended-discharge', 'weapon', 'round', 'person-in-area', 'injury', 'deviation', 'mistake', 'other-reason', 'clock', 'lost-link', 'drill', 'death', 'walk-out'] as const
export type Reason = typeof ReasonWords[number]
export const EntryWords = ['now', 'late', 'paper'] as const
export type Entry = typeof EntryWords[number]
export const BreachWords = ['irregular', 'late', 'deviation'] as const
export type Breach = typeof BreachWords[number]
export const PackWords = ['house', 'bulletin-1', 'no-firing', 'us-ca-part13', 'us-nm', 'uk', 'ca-on', 'ca-bc', 'au', 'bulletin-2', 'us-ca-pilot', 'us-osha'] as const
export type Pack = typeof PackWords[number]
export const RankWords = ['house-promise', 'guideline', 'statute', 'commitment', 'finding', 'regulation'] as const
export type Rank = typeof RankWords[number]
export const ParameterWords = ['none', 'wait-after-failure', 'blank-distance', 'blank-protection', 'weapons-per-custodian', 'resets', 'live-fire', 'work-hours', 'turnaround-hours', 'week-hours', 'notice-of-death-hours', 'notice-of-injury-hours', 'injury-record-days', 'keep-names-days', 'keep-reports-days', 'keep-media-days'] as const
export type Parameter = typeof ParameterWords[number]
export const StricterWords = ['at-least', 'at-most', 'all-of', 'one-of'] as const
export type Stricter = typeof StricterWords[number]
export const LiveFireWords = ['never', 'range'] as const
export type LiveFire = typeof LiveFireWords[number]
export const HazardWords = ['firearms', 'pyrotechnics', 'stunts', 'process-shots', 'aircraft-or-trains', 'vehicles-off-road', 'on-or-under-water', 'long-week'] as const
export type Hazard = typeof HazardWords[number]
export const RiskWords = ['not-said', 'low', 'medium', 'high'] as const
export type Risk = typeof RiskWords[number]
export const SeverityWords = ['none', 'death', 'hospital', 'other-injury'] as const
export type Severity = typeof SeverityWords[number]
export const NoticeWords = ['none', 'report-of-death', 'report-of-injury', 'injury-record'] as const
export type Notice = typeof NoticeWords[number]
export const NeedWords = ['none', 'time', 'person', 'training', 'equipment', 'second-look', 'rest', 'lodging'] as const
export type Need = typeof NeedWords[number]
export const ReplyWords = ['none', 'yes', 'part', 'no', 'coming', 'cannot', 'here'] as const
export type Reply = typeof ReplyWords[number]
export const GroundsWords = ['none', 'money', 'time', 'staff', 'insurance', 'not-needed', 'other-grounds'] as const
export type Grounds = typeof GroundsWords[number]
export const CalloutWords = ['none', 'gun-on-set', 'fire-in-the-hole', 'meeting', 'moving-on', 'lunch', 'wrap', 'rolling'] as const
export type Callout = typeof CalloutWords[number]
export const PackingWords = ['none', 'sealed', 'loose', 'mixed'] as const
export type Packing = typeof PackingWords[number]
export const WhereWords = ['nowhere', 'cart', 'boxes', 'belts', 'holsters', 'wardrobe', 'vehicles', 'locker'] as const
export type Where = typeof WhereWords[number]
export const ChangeWords = ['none', 'rule', 'pack', 'person', 'place', 'equipment'] as const
export type Change = typeof ChangeWords[number]
export const WishWords = ['none', 'finish', 'credit', 'images'] as const
export type Wish = typeof WishWords[number]
export const CreditWords = ['none', 'author', 'operator', 'rights'] as const
export type Credit = typeof CreditWords[number]
export const ConsentWords = ['none', 'crew', 'family', 'public'] as const
export type Consent = typeof ConsentWords[number]
export const DangerWords = ['none', 'firearm', 'edged', 'pyro', 'open-fire', 'smoke', 'vehicle', 'aircraft', 'stunt', 'height', 'water', 'animal', 'child', 'rail', 'electric', 'glass'] as const
export type Danger = typeof DangerWords[number]
export const RoleWords = ['producer', 'production-manager', 'safety-advisor', 'director', 'first-ad', 'second-ad', 'property-master', 'armorer', 'assistant-armorer', 'props', 'stunt-coordinator', 'effects', 'cinematographer', 'camera', 'grip', 'electric', 'sound', 'script', 'art', 'costume', 'make-up', 'locations', 'medic', 'performer', 'stand-in', 'background', 'steward', 'visitor', 'wrangler', 'operator', 'guardian', 'tutor'] as const
export type Role = typeof RoleWords[number]
export type EventKind = 'production-begun' | 'log-continued' | 'pack-adopted' | 'pack-left' | 'person-added' | 'role-given' | 'role-withdrawn' | 'duty-accepted' | 'training-recorded' | 'training-lapsed' | 'item-registered' | 'lot-registered' | 'lot-received' | 'lot-quarantined' | 'records-held' | 'hold-lifted' | 'private-erased' | 'day-opened' | 'day-closed' | 'meeting-held' | 'meeting-attended' | 'break-begun' | 'break-ended' | 'weapon-taken' | 'empty-seen' | 'rounds-counted-out' | 'rounds-counted-back' | 'weapon-loaded' | 'heads-seen' | 'look-watched' | 'state-declared' | 'weapon-handed-over' | 'shots-counted' | 'weapon-collected' | 'weapon-unloaded' | 'weapon-locked' | 'sight-lost' | 'lot-counted' | 'custody-passed' | 'round-found' | 'discharge-reported' | 'fire-failed' | 'wait-lapsed' | 'setup-planned' | 'weapon-planned' | 'weapon-dropped' | 'muzzle-stated' | 'area-entered' | 'area-left' | 'plan-answered' | 'work-begun' | 'work-cut' | 'setup-wrapped' | 'set-stopped' | 'stop-answered' | 'stop-explained' | 'weapons-accounted' | 'mistake-called' | 'release-agreed' | 'set-released' | 'report-filed' | 'report-answered' | 'report-lapsed' | 'weapon-declined' | 'decline-taken-back' | 'rule-broken' | 'prevented' | 'clock-jumped' | 'sight-kept' | 'weapon-kept' | 'rounds-kept' | 'day-wrapped' | 'locker-sealed' | 'seal-read' | 'reset-stated' | 'weapon-replaced' | 'rack-registered' | 'rack-marked' | 'rack-checked' | 'rack-planned' | 'rack-issued' | 'piece-issued' | 'rack-returned' | 'piece-returned' | 'piece-missed' | 'area-heard' | 'person-apart' | 'person-near' | 'person-called' | 'call-answered' | 'asked-and-looked' | 'entry-disowned' | 'entry-corrected' | 'looked-over' | 'thing-planned' | 'made-ready' | 'made-off' | 'item-fell' | 'item-lost' | 'weapon-found' | 'item-passed' | 'injury-reported' | 'notice-owed' | 'notice-given' | 'notice-lapsed' | 'parameter-stated' | 'contact-named' | 'permit-recorded' | 'permit-lapsed' | 'minor-stated' | 'distance-stated' | 'setup-assessed' | 'assessment-kept' | 'range-opened' | 'range-closed' | 'day-grew-long' | 'rest-over' | 'called-out' | 'summoned' | 'summons-answered' | 'summons-withdrawn' | 'asked' | 'ask-answered' | 'ask-lapsed' | 'ask-withdrawn' | 'report-left' | 'thread-written' | 'answer-taken' | 'outside-named' | 'crew-left' | 'arrived' | 'departed' | 'place-swept' | 'place-named' | 'lesson-opened' | 'lesson-answered' | 'paper-opened' | 'paper-closed' | 'page-entered' | 'clock-set' | 'production-suspended' | 'step-answered' | 'change-named' | 'wish-recorded' | 'wish-withdrawn' | 'return-told' | 'came-back' | 'production-resumed' | 'note-kept' | 'note-given' | 'slated' | 'author-named' | 'credited' | 'recollected' | 'consent-changed' | 'trustees-named' | 'opening-asked' | 'notebook-opened' | 'handed-on' | 'screenplay-adopted' | 'media-sealed' | 'scene-judged'
export interface Commands {
  'begin-production': { title?: string }
  'adopt-pack': { pack?: Pack }
  'leave-pack': { pack?: Pack }
  'add-person': { role?: Role; contact?: string; name?: string }
  'give-role': { person?: number; role?: Role }
  'withdraw-role': { person?: number; role?: Role }
  'accept-duty': { role?: Role }
  'record-training': { due?: number; person?: number; subject?: Subject; verdict?: Verdict }
  'register-item': { action?: Action; calibre?: Calibre; capability?: Capability; capacity?: number; class?: Class; id?: string; tag?: number }
  'register-lot': { calibre?: Calibre; count?: number; id?: string; kind?: Kind; mark?: Mark; text?: string }
  'receive-lot': { count?: number; failed?: number; lot?: number | string; proved?: number; shower?: number }
  'legal-hold': { text?: string }
  'lift-hold': { text?: string }
  'erase-private': { person?: number }
  'open-day': { day?: number }
  'close-day': {  }
  'hold-meeting': { content?: Content[]; shower?: number }
  'attend-meeting': { person?: number }
  'break': {  }
  'end-break': {  }
  'take': { item?: number | string }
  'look-empty': { bore?: number; item?: number | string; of?: number; seen?: number; shower?: number }
  'rounds-out': { count?: number; lot?: number | string }
  'rounds-back': { count?: number; lot?: number | string }
  'load': { count?: number; item?: number | string; lot?: number | string; proved?: number; shower?: number }
  'look-heads': { item?: number | string; of?: number; seen?: number; shower?: number; unbroken?: number }
  'watch': { item?: number | string; unbroken?: number }
  'declare': { count?: number; item?: number | string; kind?: Kind; setup?: number | string }
  'hand-over': { item?: number | string; person?: number; setup?: number | string; tag?: number }
  'count-shots': { count?: number; item?: number | string }
  'collect': { item?: number | string }
  'unload': { bore?: number; failed?: number; item?: number | string; proved?: number; shower?: number; spent?: number }
  'lock': { item?: number | string }
  'lose-sight': { item?: number | string }
  'count-lot': { count?: number; failed?: number; lot?: number | string; proved?: number; shower?: number }
  'pass-custody': { person?: number }
  'fail-proof': { count?: number; item?: number | string; lot?: number | string }
  'find-round': { count?: number; item?: number | string; where?: Where; text?: string }
  'report-discharge': { count?: number; item?: number | string; setup?: number | string; text?: string }
  'fail-to-fire': { item?: number | string }
  'plan-setup': { id?: string; text?: string }
  'plan-weapon': { count?: number; item?: number | string; kind?: Kind; person?: number; setup?: number | string }
  'drop-weapon': { item?: number | string; setup?: number | string }
  'state-muzzle': { measure?: Measure[]; muzzle?: Muzzle; setup?: number | string }
  'enter-area': { person?: number; setup?: number | string }
  'leave-area': { person?: number; setup?: number | string }
  'answer-plan': { answer?: Answer; person?: number; setup?: number | string; version?: number }
  'begin-work': { mode?: Work; setup?: number | string }
  'cut': { setup?: number | string }
  'wrap-setup': { setup?: number | string }
  'stop': { reason?: Reason }
  'answer-stop': { person?: number }
  'explain-stop': { reason?: Reason; text?: string }
  'account-weapons': {  }
  'call-mistake': {  }
  'release': {  }
  'report': { concern?: Concern; item?: number | string; setup?: number | string; where?: Where; text?: string }
  'answer-report': { outcome?: Outcome; report?: number; text?: string }
  'decline': {  }
  'agree': {  }
  'wrap-day': {  }
  'leave-locker': { seal?: number }
  'read-seal': { seal?: number }
  'state-reset': { reset?: Reset; setup?: number | string; text?: string }
  're-plan': { instead?: Instead; item?: number | string; setup?: number | string }
  'register-rack': { capability?: Capability; colour?: Colour; count?: number; id?: string }
  'mark-rack': { colour?: Colour; rack?: number }
  'check-rack': { failed?: number; of?: number; rack?: number; seen?: number; shower?: number }
  'plan-rack': { rack?: number; setup?: number | string }
  'issue-rack': { count?: number; rack?: number; setup?: number | string }
  'issue-piece': { person?: number; rack?: number; setup?: number | string; voucher?: number }
  'return-rack': { failed?: number; of?: number; rack?: number; seen?: number; shower?: number }
  'return-piece': { rack?: number; voucher?: number }
  'miss-piece': { rack?: number; voucher?: number }
  'in-hearing': { setup?: number | string }
  'out-of-earshot': { person?: number; setup?: number | string }
  'in-earshot': { person?: number; setup?: number | string }
  'call': { item?: number | string; person?: number; rule?: string; setup?: number | string }
  'answer-call': { person?: number }
  'asked-and-looked': { item?: number | string }
  'that-was-not-me': { item?: number | string; setup?: number | string }
  'correct': { leaf?: number; text?: string }
  'look-over': { item?: number | string; of?: number; seen?: number; shower?: number }
  'plan-thing': { control?: number; item?: number | string; person?: number; setup?: number | string }
  'make-ready': { item?: number | string; setup?: number | string }
  'make-off': { item?: number | string }
  'say-it-fell': { item?: number | string }
  'say-it-is-lost': { item?: number | string }
  'find-weapon': { setup?: number | string; where?: Where; text?: string }
  'pass-item': { item?: number | string; person?: number }
  'report-injury': { item?: number | string; setup?: number | string; severity?: Severity; text?: string }
  'give-notice': { count?: number; text?: string }
  'state-parameter': { count?: number; parameter?: Parameter }
  'name-contact': { person?: number }
  'record-permit': { due?: number; person?: number }
  'say-minor': { person?: number }
  'state-distance': { distance?: number; setup?: number | string }
  'assess': { hazard?: Hazard[]; risk?: Risk; setup?: number | string; uncontrolled?: Risk; text?: string }
  'keep-assessment': { setup?: number | string }
  'open-range': { count?: number; text?: string }
  'close-range': { count?: number; seen?: number; shower?: number; spent?: number }
  'drill': {  }
  'announce': { callout?: Callout; item?: number | string; setup?: number | string }
  'summon': { role?: Role; setup?: number | string }
  'answer-summons': { reply?: Reply; role?: Role; setup?: number | string }
  'withdraw-summons': { role?: Role; setup?: number | string }
  'ask': { item?: number | string; need?: Need; person?: number; role?: Role; setup?: number | string; text?: string }
  'answer-ask': { ask?: number; grounds?: Grounds; reply?: Reply; text?: string }
  'withdraw-ask': { ask?: number }
  'leave-report': { concern?: Concern; item?: number | string; setup?: number | string; where?: Where; code?: string; text?: string }
  'write-on': { report?: number; media?: string; text?: string }
  'reply-report': { reply?: Reply; report?: number; text?: string }
  'name-outside': { person?: number }
  'leave-crew': { text?: string }
  'arrive': { item?: number | string; lot?: number | string; packing?: Packing; person?: number; rack?: number; shower?: number; media?: string; text?: string }
  'depart': { item?: number | string; lot?: number | string; rack?: number; shower?: number; text?: string }
  'sweep': { shower?: number; where?: Where }
  'name-place': { text?: string }
  'open-lesson': { text?: string }
  'answer-lesson': { count?: number; text?: string }
  'open-paper': { shower?: number; text?: string }
  'close-paper': { shower?: number }
  'enter-page': { count?: number; day?: number; shower?: number; media?: string; text?: string }
  'set-clock': { due?: number; shower?: number }
  'suspend': { reason?: Reason; text?: string }
  'answer-step': { change?: Change; person?: number; rule?: string; text?: string }
  'name-change': { change?: Change; person?: number; text?: string }
  'record-wish': { reply?: Reply; wish?: Wish; text?: string }
  'withdraw-wish': { wish?: Wish; text?: string }
  'tell-return': { person?: number }
  'come-back': {  }
  'resume': { text?: string }
  'keep-note': { text?: string }
  'give-note': { from?: number; setup?: number | string; media?: string; text?: string }
  'slate': { count?: number; reply?: Reply; setup?: number | string }
  'name-author': { person?: number }
  'credit': { credit?: Credit; person?: number; setup?: number | string; text?: string }
  'recollect': { consent?: Consent; item?: number | string; person?: number; setup?: number | string; media?: string; text?: string }
  'change-consent': { consent?: Consent; count?: number }
  'name-trustees': { person?: number; shower?: number; text?: string }
  'ask-open': { from?: number }
  'hand-on': { from?: number; person?: number; text?: string }
  'adopt-screenplay': { media?: string; text?: string }
  'seal-media': { text?: string }
  'judge-scene': { danger?: Danger; id?: string; reply?: Reply; text?: string }
}
export type CommandKind = keyof Commands
/** Dangerous things by their class: who keeps them, who makes them ready, whose second look counts, what their bearer knows. */
export interface ThingClass {
  keepers: readonly Role[]
  controllers: readonly Role[]
  second: readonly Role[] | null
  subject: Subject
  flags: readonly ('weapon' | 'borne' | 'readies' | 'clears' | 'linked' | 'arrives')[]
  points: readonly string[]
}
export const classes: Readonly<Record<string, ThingClass>> = {
  'firearm': {"keepers":["property-master","armorer","assistant-armorer"],"controllers":[],"second":null,"subject":"firearm","flags":["weapon","arrives"],"points":[]},
  'belt': {"keepers":["property-master","armorer","assistant-armorer"],"controllers":[],"second":null,"subject":"none","flags":["weapon","arrives"],"points":[]},
  'edged': {"keepers":["property-master","armorer","assistant-armorer","props","stunt-coordinator"],"controllers":[],"second":null,"subject":"edged","flags":["borne","arrives"],"points":["edge","point","grip-and-fittings"]},
  'harness': {"keepers":["stunt-coordinator","operator"],"controllers":["stunt-coordinator","operator"],"second":["safety-advisor","stunt-coordinator","operator"],"subject":"harness","flags":["borne","readies"],"points":["webbing-and-stitching","buckles-closed","attachment-and-line","stop-and-lowering"]},
  'charge': {"keepers":["effects"],"controllers":["effects"],"second":null,"subject":"effects","flags":["readies","clears"],"points":["size-and-placement","wiring-and-switch-off","distance-kept","extinguisher-and-way-out"]},
  'powered': {"keepers":["effects","operator"],"controllers":["effects","operator"],"second":null,"subject":"machines","flags":["readies"],"points":["power-off-and-locked","stop-button-tried","path-empty","operator-sees-it-all"]},
  'animal': {"keepers":["wrangler"],"controllers":["wrangler"],"second":null,"subject":"animal","flags":["readies"],"points":["fit-to-work","tack-or-enclosure","way-out-open"]},
  'vehicle': {"keepers":["stunt-coordinator","operator"],"controllers":["stunt-coordinator","operator"],"second":null,"subject":"vehicle","flags":["readies"],"points":["brakes-and-tyres","belts-and-seats","route-and-end-of-run","barriers-and-spotters"]},
  'process': {"keepers":["grip","operator"],"controllers":["grip","operator"],"second":null,"subject":"machines","flags":["readies"],"points":["load-and-balance","ground-and-anchors","overhead-lines","belts-and-people-aboard"]},
  'aircraft': {"keepers":["operator"],"controllers":["operator"],"second":null,"subject":"flying","flags":["readies","linked"],"points":["pilot-current-on-type","weather-and-light","abort-signal-seen-and-heard","landing-area"]},
  'drone': {"keepers":["operator"],"controllers":["operator"],"second":null,"subject":"flying","flags":["readies","linked"],"points":["battery-and-props","abort-signal-seen-and-heard","return-on-lost-link"]},
  'railway': {"keepers":["locations","operator"],"controllers":["operator"],"second":["safety-advisor","locations","operator"],"subject":"none","flags":["readies","linked"],"points":["written-permission","lookout-in-contact","way-off-the-track"]},
  'fire': {"keepers":["effects"],"controllers":["effects"],"second":null,"subject":"effects","flags":["readies"],"points":["fuel-shut-off","extinguishers-manned","exits-open"]},
  'water': {"keepers":["stunt-coordinator","operator"],"controllers":["stunt-coordinator","operator"],"second":null,"subject":"water","flags":["readies"],"points":["rescue-in-place","swimmers-asked","way-out-of-the-water"]},
  'height': {"keepers":["stunt-coordinator","grip","operator"],"controllers":["stunt-coordinator","grip","operator"],"second":["safety-advisor","stunt-coordinator","grip","operator"],"subject":"height","flags":["readies"],"points":["edge-and-anchors","pads-or-net","spotters-in-place"]},
}
/** The figures that packs and productions set, and what each is counted in. */
export const units: Readonly<Record<string, string>> = {
  'wait-after-failure': 'seconds',
  'blank-distance': 'metres',
  'blank-protection': 'measures',
  'weapons-per-custodian': 'weapons',
  'resets': 'resets',
  'live-fire': 'live-fire',
  'work-hours': 'hours',
  'turnaround-hours': 'hours',
  'week-hours': 'hours',
  'notice-of-death-hours': 'hours',
  'notice-of-injury-hours': 'hours',
  'injury-record-days': 'days',
  'keep-names-days': 'days',
  'keep-reports-days': 'days',
  'keep-media-days': 'days',
}
/** What is wrong, what to do now, who can cure it, and what the breach makes of the record. */
export type Rule = readonly [wrong: string, cure: string, who: readonly string[], breach: string]
export const rules: Readonly<Record<string, Rule>> = {
  'STOPPED': ["The set is stopped.","Wait until the stop is released. Whoever stopped the set and the first AD can begin that.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"deviation"],
  'SUSPENDED': ["The production is suspended.","Only a resumption ends that: what failed is answered, everybody who returns is told.",["producer","production-manager","safety-advisor"],"deviation"],
  'DAY-NOT-OPEN': ["No shooting day is open.","Open the day first.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"late"],
  'ON-BREAK': ["The set is on a break.","Wait until the break is ended; prepare, and show again after it.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"deviation"],
  'SEEN-OLD': ["Something here changed since this screen was read.","Look again, then decide.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'LIMIT-REACHED': ["The record has no room for one more of these.","Wrap setups or lock weapons that are finished; then try again.",["producer","production-manager"],"irregular"],
  'RANGE-OPEN': ["A live-fire range is open.","Nothing of the set's is taken, loaded or handed over until the range is closed and searched.",["property-master","armorer","assistant-armorer"],"deviation"],
  'NOT-BACK': ["{person} is not back on this production.","They are told what happened and what changed; whether they come back is theirs alone.",["producer","production-manager","safety-advisor","first-ad","second-ad"],"deviation"],
  'ROLE-NOT-YOURS': ["This belongs to another role.","Ask one of those named here.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'GRANT-NOT-YOURS': ["This role is not yours to give or take.","Ask production.",["producer","production-manager"],"irregular"],
  'DUTY-NOT-ACCEPTED': ["The duty that goes with this act has not been accepted.","Read the duty and accept it in your own name.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"deviation"],
  'DUTY-SECOND': ["The weapons custodian has a second duty.","Give the other duty to somebody else while weapons are out.",["producer","production-manager"],"deviation"],
  'TRAIN-NONE': ["{person} has no firearms training on record.","The armorer trains {person} and records the verdict. Until then use rubber.",["property-master","armorer","assistant-armorer"],"deviation"],
  'TRAIN-MORE': ["The armorer says {person} needs more training.","Give the training its time. Only the armorer can say it is enough.",["property-master","armorer","assistant-armorer"],"deviation"],
  'SKILL-NONE': ["{person} has no training with {item} on record.","Who keeps such things trains {person} and records the verdict; or use a double.",["property-master","armorer","assistant-armorer","stunt-coordinator","effects","wrangler","operator"],"deviation"],
  'TRAIN-AREA': ["Somebody inside has not completed the firearms course.","They complete it, or step out: here it is asked of everybody near a firearm.",["property-master","armorer","assistant-armorer"],"deviation"],
  'HANDLER-HELD': ["A weapon went off in {person}'s hands, and the report of it is open.","The report's owner answers it. Until then use rubber, or a double.",["safety-advisor","property-master","armorer","assistant-armorer"],"deviation"],
  'PERMIT-NONE': ["The custodian's firearms permit is not on the record, or has ended.","Production sees it and records until when it holds.",["producer","production-manager"],"deviation"],
  'CONTACT-NONE': ["Nobody is named to answer questions about weapons.","Production names a contact person.",["producer","production-manager"],"irregular"],
  'STAFF-RATIO': ["This custodian already watches as many weapons as one person may here.","Lock one, or let another custodian take this one.",["producer","production-manager","property-master","armorer","assistant-armorer"],"deviation"],
  'MINOR-PERMIT': ["A minor is inside whose permit is not on the record, or has ended.","Record the permit, or shoot it without the minor.",["producer","production-manager"],"deviation"],
  'MINOR-ALONE': ["A minor is inside, and no guardian is.","The guardian comes to where the minor is; or both step out.",["producer","production-manager","first-ad","second-ad"],"deviation"],
  'MINOR-NO-TUTOR': ["A minor is inside, and no tutor was at today's meeting.","Call the tutor, and brief them.",["producer","production-manager"],"irregular"],
  'ADVISOR-NONE': ["This production has no safety advisor who has accepted the duty.","Production names one before work with a danger is planned.",["producer","production-manager"],"deviation"],
  'ADVISOR-SECOND': ["The safety advisor would hold a second job.","Give the other job to somebody else: here the advisor has no other.",["producer","production-manager"],"deviation"],
  'MEDIC-NONE': ["A medic is asked for, and none was at today's meeting.","Call the medic, and brief them.",["producer","production-manager","first-ad","second-ad"],"deviation"],
  'TURNAROUND-SHORT': ["The crew's rest since the last wrap is not over.","Open the day later. Who is tired drives home, too.",["producer","production-manager"],"irregular"],
  'WEEK-LONG': ["This week has grown long, and nobody has assessed it.","The safety advisor assesses the long week; or rest.",["safety-advisor"],"irregular"],
  'HOURS-LONG': ["The day has grown longer than this production allows work with a danger.","Shoot it tomorrow, or without the danger.",["producer","production-manager","first-ad","second-ad"],"irregular"],
  'PERSON-DECLINES': ["Somebody here has declined to handle or face a weapon.","Nobody may press, and no reason is owed. They step out, or use rubber, an effect or a double; only they can take it back.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"deviation"],
  'NAME-TAKEN': ["This name is already on the record.","Choose another name.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'ITEM-UNLIKE': ["That is not how such a thing is entered, looked at or used.","A weapon is opened, loaded and handed over. Another thing is looked over point by point and made ready.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'LIVE-ROUND': ["Live rounds have no place on this production.","Take them off the set at once and report it.",["property-master","armorer","assistant-armorer"],"deviation"],
  'NOFIRE-ITEM': ["Nothing on this set may be able to fire.","Use rubber, a replica or a non-firing piece.",["property-master","armorer","assistant-armorer"],"deviation"],
  'NOFIRE-ROUND': ["This set has no rounds of any kind.","Use painted rubber or wood, and register nothing that could be a cartridge.",["property-master","armorer","assistant-armorer"],"deviation"],
  'PACK-DATES': ["This pack is not in force on this day.","Look at its dates; adopt it when it is.",["producer","production-manager"],"irregular"],
  'PACKS-CONTRADICT': ["This pack and one that was adopted cannot both be kept.","Leave one of the two first.",["producer","production-manager"],"irregular"],
  'PARAM-RANGE': ["That figure is out of its range.","Enter one within the range shown; 0 takes the production's own figure back.",["producer","production-manager"],"irregular"],
  'PARAM-LOOSER': ["That figure is looser than what a pack in force asks.","A production's own figure can only be stricter.",["producer","production-manager"],"irregular"],
  'RANGE-FORBIDDEN': ["No pack in force leaves room for live fire.","Adopt the pack for live-fire days, if the place allows it; else film it with blanks, rubber or effects.",["producer","production-manager"],"deviation"],
  'RANGE-NOT-SEARCHED': ["The range cannot be closed: a round is not accounted for, or not every place was searched.","Nobody leaves. Search area, weapons, wardrobe, belts and containers; then count again.",["safety-advisor","property-master","armorer","assistant-armorer"],"deviation"],
  'CHAMBERS-LIVE': ["Here only what cannot chamber a live round may be used.","Use a weapon that is modified for blanks, or a piece that does not fire.",["property-master","armorer","assistant-armorer"],"deviation"],
  'NOFIRE-ADOPT': ["The record still holds something that fires, or rounds.","This pack is for a production that has neither. Begin a new record without them.",["property-master","armorer","assistant-armorer"],"irregular"],
  'NOFIRE-STATEMENT': ["Today's meeting did not say what this set promises: that nothing here fires.","Hold the meeting and say it.",["first-ad","second-ad"],"irregular"],
  'RECEIPT-UNPROVED': ["Not each round of the lot was proved at its receipt.","Prove each round by its mark, or send the lot back.",["property-master","armorer","assistant-armorer"],"deviation"],
  'LOT-RECEIVED-ALREADY': ["This lot was already received.","Count it instead.",["property-master","armorer","assistant-armorer"],"irregular"],
  'LOT-NOT-RECEIVED': ["This lot was never received before two persons.","Receive it: count and prove each round.",["property-master","armorer","assistant-armorer"],"deviation"],
  'LOT-QUARANTINED': ["A round of this lot failed its proof; the whole lot is set aside.","Use another lot. Treat each of these rounds as live until proved otherwise.",["property-master","armorer","assistant-armorer"],"deviation"],
  'LOT-SHORT': ["The count of this lot does not match the record.","Nobody leaves. Search, then count again before a second person.",["property-master","armorer","assistant-armorer"],"deviation"],
  'TAKE-NOT-ARMORER': ["Only the weapons custodian takes a weapon out of the locker.","Call the armorer.",["property-master","armorer","assistant-armorer"],"deviation"],
  'THING-NOT-KEEPER': ["Only those whose trade it is keep {item}.","Call who keeps it.",["property-master","armorer","assistant-armorer","stunt-coordinator","effects","wrangler","operator"],"deviation"],
  'ARRIVAL-NONE': ["By the record this never arrived on the set.","Write down who brought it, from whom, and on which show it was before, with a second person.",["property-master","armorer","assistant-armorer"],"deviation"],
  'TAKE-NOT-LOCKED': ["By the record {item} is not in the locker.","Find out where it is. If the record is wrong, enter what happened late.",["property-master","armorer","assistant-armorer"],"irregular"],
  'SEAL-UNREAD': ["The locker was sealed, and its seal was not read.","Read the last three digits of the seal and enter them; then break it.",["property-master","armorer","assistant-armorer"],"deviation"],
  'SEAL-OTHER': ["This is not the seal that was put on the locker.","Leave everything as it is and call the safety advisor. Who opened it is not known: inspect each weapon, count and prove each lot.",["safety-advisor","property-master","armorer","assistant-armorer"],"deviation"],
  'SEAL-NONE': ["The locker's seal was not entered.","Seal it, and enter the last three digits of the seal.",["property-master","armorer","assistant-armorer"],"irregular"],
  'ITEM-HELD': ["{item} is held until an open report is answered.","The report's owner answers it. Use another piece, or rubber.",["safety-advisor","property-master","armorer","assistant-armorer"],"deviation"],
  'CLASS-HELD': ["Work with such things is held until an open report is answered.","The report's owner answers it. Go on with rubber, an effect or another setup.",["safety-advisor","property-master","armorer","assistant-armorer"],"deviation"],
  'ITEM-DOUBTED': ["Somebody doubts {item}: it waits for a look before two persons.","Show it, point by point, to somebody outside those who keep it.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"deviation"],
  'ITEM-NOT-OUT': ["By the record {item} is not in its keeper's hand.","Take it out, or collect it, first.",["property-master","armorer","assistant-armorer"],"irregular"],
  'ITEM-NOT-YOURS': ["{item} is kept by another custodian.","Its keeper does this, or passes custody by joint inventory.",["property-master","armorer","assistant-armorer"],"deviation"],
  'WAIT-RUNNING': ["{item} failed to fire and the wait is not over.","Muzzle away from people, nobody approaches, until the wait is over.",["property-master","armorer","assistant-armorer"],"deviation"],
  'ITEM-READY': ["Something here is still ready to act.","Make it off first: unarmed, powered off, unclipped, back on the lead.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"deviation"],
  'LOOK-ALONE': ["Two looks, never one: the one who shows cannot be the one who looks.","Show it to a second person, who holds the screen.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"deviation"],
  'LOOK-WRONG-HAND': ["The look was entered by the one who showed.","The one who looked enters it, with their own hand.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'SHOW-PARTIAL': ["Not each point was seen. A partial look is not shown.","Turn it through: every chamber, and the bore. Begin the look again.",["property-master","armorer","assistant-armorer"],"irregular"],
  'RESET-STRICT': ["That the rounds never left one's sight counts only for the one who watched their proof, with dummies, in a setup whose plan says so.","Prove the rounds out, look at the bore, prove them in again.",["property-master","armorer","assistant-armorer"],"irregular"],
  'LOOK-LOADED': ["By the record {item} has rounds in it; it cannot be seen empty.","Unload first, each round proved out.",["property-master","armorer","assistant-armorer"],"irregular"],
  'LOAD-NOT-ARMORER': ["Only the weapon's custodian loads it.","Call the armorer.",["property-master","armorer","assistant-armorer"],"deviation"],
  'LOAD-NOT-LOADABLE': ["{item} is not made to hold this kind of round.","Check which piece this is.",["property-master","armorer","assistant-armorer"],"deviation"],
  'LOAD-CAPACITY': ["There are more rounds than room.","Count again.",["property-master","armorer","assistant-armorer"],"irregular"],
  'LOAD-CALIBRE': ["These rounds are not made for {item}.","Use the rounds made for this weapon; never mix.",["property-master","armorer","assistant-armorer"],"deviation"],
  'LOAD-LOT-COUNT': ["By the record the lot has fewer rounds than that.","Count the lot.",["property-master","armorer","assistant-armorer"],"irregular"],
  'LOAD-NO-LOOK': ["{item} was not seen empty by a second person since it came to hand.","Show it empty first: every chamber and the bore.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"deviation"],
  'LOAD-NO-PROOF': ["Not each round was proved before a second person as it went in.","Take them out. Prove each by its mark before the looker, then load.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"deviation"],
  'LOAD-NOT-PLANNED': ["No setup's plan has {item} with these rounds.","Change the plan, and let those inside answer it; or load what is planned.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"deviation"],
  'LOAD-EARLY': ["Blanks are loaded at the last moment: not everybody inside has answered the plan.","Tell them first; then load.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"deviation"],
  'DECLARE-NOT-ARMORER': ["Only the weapon's custodian states what is in it.","Ask the armorer to say it.",["property-master","armorer","assistant-armorer"],"deviation"],
  'DECLARE-OTHER': ["That is not what the record says is in {item}.","Open it, look, and say what is there.",["property-master","armorer","assistant-armorer"],"deviation"],
  'DECLARE-NOT-PLANNED': ["The setup's plan says something else.","Change the plan, and let those inside answer it.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"deviation"],
  'DECLARE-NO-LOOK': ["{item} was not seen empty by a second person since it came to hand.","Show it: every chamber and the bore.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"deviation"],
  'SHOW-KIND': ["Heads are not kind: not each round in {item} was proved before a looker who has had it in sight since.","Unload, prove each round by its mark before the looker, load again.",["property-master","armorer","assistant-armorer"],"deviation"],
  'HAND-NOT-ARMORER': ["Only the weapon's custodian hands it over.","Give it back to the armorer, who shows it and hands it over.",["property-master","armorer","assistant-armorer"],"deviation"],
  'HAND-NOT-DECLARED': ["What is in {item} has not been stated for this setup, or the statement is void.","Show it again and state it.",["property-master","armorer","assistant-armorer"],"deviation"],
  'HAND-NOT-PLANNED': ["The plan does not put {item} in {person}'s hands.","Change the plan, and let those inside answer it.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"deviation"],
  'SHOW-HOLDER': ["{person} has not looked at {item} since it was last prepared.","Show it to {person}, who looks with their own eyes.",["property-master","armorer","assistant-armorer"],"deviation"],
  'TAG-NONE': ["The tag was not read from the weapon.","Read the two digits painted on it and enter them.",["property-master","armorer","assistant-armorer"],"deviation"],
  'TAG-OTHER': ["The tag is another weapon's.","Stop. Look which weapon this is.",["property-master","armorer","assistant-armorer"],"deviation"],
  'THING-SECOND': ["The second look at {item} belongs to somebody of that trade.","Let a second rigger, coordinator or advisor look.",["safety-advisor","stunt-coordinator","effects","operator"],"irregular"],
  'THING-UNCHECKED': ["{item} was not looked over by a second person since it came to hand.","Look it over, point by point, before it is used.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"deviation"],
  'THING-NOT-PLANNED': ["The plan does not have {item} with this person.","Change the plan, and let those inside answer it.",["first-ad","second-ad","stunt-coordinator","effects","wrangler","operator"],"deviation"],
  'THING-NO-BEARER': ["{item} is not yet where the plan has it.","Put it on the person the plan names, or in its place; then make it ready.",["stunt-coordinator","effects","wrangler","operator"],"irregular"],
  'READY-NOT-CONTROL': ["Only the one whom the plan names makes {item} ready.","Ask them to do it, with their own hand.",["stunt-coordinator","effects","wrangler","operator"],"deviation"],
  'READY-AREA': ["Somebody is inside who must be out while {item} can act.","They step out first; only those it is planned for stay.",["first-ad","second-ad","stunt-coordinator","effects","operator"],"deviation"],
  'RACK-FIRES': ["A rack holds nothing that fires, with live rounds or with blanks.","Enter it as a weapon of its own: it has its own looks and its own hand-over.",["property-master","armorer","assistant-armorer"],"deviation"],
  'RACK-NOT-ARMORER': ["Only a weapons custodian issues and takes back a rack.","Call the armorer.",["property-master","armorer","assistant-armorer"],"irregular"],
  'RACK-COUNT': ["By the record there are not so many pieces.","Count again, by their numbers: the gap shows which.",["property-master","armorer","assistant-armorer"],"irregular"],
  'RACK-PARTIAL': ["Not each piece was looked at by two persons as it passed.","Let each pass, one by one, before the one who looks.",["property-master","armorer","assistant-armorer"],"irregular"],
  'RACK-UNCHECKED': ["This rack was not looked at, piece by piece, since it last came back.","Two persons check each piece as it passes; then issue.",["property-master","armorer","assistant-armorer"],"deviation"],
  'RACK-UNMARKED': ["Look-alikes without a mark are in one setup with a weapon that fires.","Put the colour of the day on each piece, where it is seen.",["property-master","armorer","assistant-armorer"],"deviation"],
  'EXCEPTION-ALONE': ["An easing takes two named people and a reason.","The armorer enters it, with the first AD as witness, and writes why.",["property-master","armorer","assistant-armorer"],"irregular"],
  'RESET-NOT-ALLOWED': ["This production does not allow that reset.","Prove the rounds out, look at the bore, prove them in again.",["property-master","armorer","assistant-armorer"],"deviation"],
  'SETUP-WRAPPED': ["This setup is wrapped.","Plan a new one.",["first-ad","second-ad"],"irregular"],
  'SETUP-RUNNING': ["Work in this setup is already running.","Cut first.",["first-ad","second-ad"],"irregular"],
  'SETUP-NOT-RUNNING': ["No work is running in this setup.","Nothing needs to be cut.",["first-ad","second-ad"],"irregular"],
  'PLAN-WITHOUT': ["{item} is not in this setup's plan.","Read the plan as it is now; somebody changed it.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"irregular"],
  'WRAP-ITEM-OUT': ["A weapon is still in a performer's hands in this setup.","Collect it first.",["property-master","armorer","assistant-armorer"],"irregular"],
  'MUZZLE-NOT-STATED': ["Nobody has said whether the muzzle crosses a person or a lens.","The first AD or the armorer says it: nobody, a person, or a lens.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"deviation"],
  'MUZZLE-NO-CONSULT': ["The muzzle crosses a person or a lens and the armorer was not consulted.","Consult the armorer at the camera; or aim off.",["property-master","armorer","assistant-armorer"],"deviation"],
  'MUZZLE-NO-SHIELD': ["The muzzle crosses a person or a lens and nothing stands between.","A shield, a remote camera, or aim off. Nobody stays behind the lens.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"deviation"],
  'MUZZLE-NEVER': ["Here a muzzle points at nobody, under any circumstances.","Aim off and state it, or shoot it with rubber, or as an effect.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"deviation"],
  'BLANK-NEAR': ["Blanks are planned, and everybody's distance from the muzzle is not stated or too small.","State the distance and keep it; or a shield, or a remote camera.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"deviation"],
  'BLANK-NO-PPE': ["Blanks are planned, and the protection asked for is not in the plan.","Put eye and ear protection in the plan, and on those who must be close.",["first-ad","second-ad","property-master","armorer","assistant-armorer"],"deviation"],
  'ASSESS-NONE': ["This setup has a danger without its own risk assessment.","The safety advisor writes it: the risk with the controls, and with nothing done.",["safety-advisor"],"deviation"],
  'ASSESS-OLD': ["The plan changed since its risk was assessed.","The safety advisor assesses it again, or says that it still holds.",["safety-advisor"],"deviation"],
  'ASSESS-PARTIAL': ["An assessment names the danger, the risk with and without controls, the measures, and who is affected.","Say all of it: put those affected inside the area, and write the measures.",["safety-advisor"],"irregular"],
  'AREA-NOT-STATED': ["Nobody has said who is inside the danger area.","Put those inside on the plan.",["first-ad","second-ad"],"deviation"],
  'ARMORER-ABSENT': ["The weapon's keeper is not in the room.","Call the armorer. A line-up and a rehearsal are use.",["property-master","armorer","assistant-armorer"],"deviation"],
  'MEETING-NONE': ["Not everybody inside took part in today's safety meeting.","Hold it at the place of work, or brief those who missed it.",["first-ad","second-ad"],"deviation"],
  'MEETING-PARTIAL': ["The meeting did not have its five contents.","Say all five: the action, what may deviate, how to abort, emergency, who commands.",["first-ad","second-ad"],"irregular"],
  'MEETING-NO-ARMORER': ["The weapons custodian did not speak at the meeting.","Hold it with the armorer.",["property-master","armorer","assistant-armorer"],"irregular"],
  'COPY-MISSING': ["Not everybody inside has answered this plan.","Tell them the plan: weapon, what is in it, whose hands, where the muzzle goes.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"deviation"],
  'ANSWER-OPEN': ["Somebody inside asked to hear it again, or to look.","Say it again, show it; or they step out.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"deviation"],
  'ROLL-FULL': ["One person has taken eight spoken Copies of this plan.","Let somebody else take the rest: nobody hears more than eight.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'COPY-OLD-PLAN': ["The plan changed since it was read.","Read the new plan and answer that.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'ENTER-NO-COPY': ["A weapon is in use here and {person} has not answered the plan.","Tell {person} the plan first, or cut.",["first-ad","second-ad"],"deviation"],
  'KEEPER-LEAVES': ["A weapon is in somebody's hands here, and its keeper is leaving.","Collect it first, and take it along or lock it.",["property-master","armorer","assistant-armorer"],"deviation"],
  'SHOTS-NOT-LOADED': ["There were more discharges than blanks in {item}.","Stop. Something else was in it.",["property-master","armorer","assistant-armorer"],"deviation"],
  'COLLECT-NOT-ARMORER': ["Only the weapon's custodian collects it.","Hold it still, finger out, muzzle down. The armorer comes.",["property-master","armorer","assistant-armorer"],"deviation"],
  'COLLECT-NOT-OUT': ["By the record nobody holds {item}.","Find out who had it. If the record is wrong, enter what happened late.",["property-master","armorer","assistant-armorer"],"irregular"],
  'UNLOAD-COUNT': ["What came out is not what went in.","Stop. Nobody leaves. Count again before a second person.",["property-master","armorer","assistant-armorer"],"deviation"],
  'LOCK-NOT-ARMORER': ["Only the weapon's custodian locks it away.","Give it to the armorer.",["property-master","armorer","assistant-armorer"],"deviation"],
  'LOCK-LOADED': ["By the record {item} still has rounds in it.","Unload first, each round proved out.",["property-master","armorer","assistant-armorer"],"deviation"],
  'LOCK-NO-LOOK': ["{item} was not seen empty by a second person since it came back.","Show it: every chamber and the bore.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"deviation"],
  'ROUNDS-NOT-ARMORER': ["Only a weapons custodian answers for the rounds.","Call the armorer.",["property-master","armorer","assistant-armorer"],"deviation"],
  'BREAK-WEAPON-OUT': ["A weapon is out, or locked with rounds in it.","The armorer locks it, or stays with it and is relieved to eat later.",["property-master","armorer","assistant-armorer"],"deviation"],
  'BREAK-ROUNDS-OUT': ["Rounds are out of the locked box.","Count them back and lock them, apart from the weapons.",["property-master","armorer","assistant-armorer"],"deviation"],
  'PASS-NOT-JOINT': ["Custody passes by joint inventory: both are there, and the next one is a custodian.","Do it together, weapon by weapon and lot by lot.",["property-master","armorer","assistant-armorer"],"deviation"],
  'CLOSE-WEAPON-OUT': ["A weapon is not locked away unloaded.","Unload it, show it empty and lock it.",["property-master","armorer","assistant-armorer"],"irregular"],
  'CLOSE-NOT-COUNTED': ["A lot was not counted since it was last used.","Count it before a second person, each round proved.",["property-master","armorer","assistant-armorer"],"irregular"],
  'CLOSE-NOT-PROVED': ["A lot was counted and not each round proved.","Numbers alone do not close a day. Prove each round.",["property-master","armorer","assistant-armorer"],"irregular"],
  'CLOSE-SHORT': ["A lot's count does not match the record.","Nobody leaves. Search people, belts, carts, vehicles; then count again.",["property-master","armorer","assistant-armorer"],"irregular"],
  'NOT-STOPPED': ["The set is not stopped.","Nothing needs to be released.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'MISTAKE-NOT-YOURS': ["Only the one who stopped the set can call it a mistake, and only a stop that one person raised.","Ask the one who stopped, or write the cause and release in full.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'RELEASE-NO-CAUSE': ["The cause of the stop and the answer to it are not written.","Write them, in a sentence each.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'RELEASE-NOT-ACCOUNTED': ["The weapons are not accounted for.","The armorer says where each is: in my hand, or locked.",["property-master","armorer","assistant-armorer"],"irregular"],
  'RELEASE-RINGING': ["A stop is ringing that is not yet on disk.","Wait for it to be recorded, then release.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'RELEASE-ADVISOR': ["The safety advisor halted the set, and has not agreed.","Show the advisor what was changed; one of the two who release is an advisor.",["safety-advisor"],"irregular"],
  'ACCOUNT-NOT-ARMORER': ["Only a custodian accounts for the weapons.","Call the armorer.",["property-master","armorer","assistant-armorer"],"irregular"],
  'ACCOUNT-HELD': ["A performer still holds a weapon.","Collect it first: in the custodian's hand, or locked.",["property-master","armorer","assistant-armorer"],"irregular"],
  'REPORT-NOT-YOURS': ["This report has another owner.","Its owner answers it; after the deadline it goes to the next one.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'REPORT-ANSWERED': ["This report is already answered.","File a new one if the answer is not enough.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'NOTICE-NOT-YOURS': ["This notice is not open, or another person owes it.","Whoever owes it says to whom it was given, and how.",["producer","production-manager"],"irregular"],
  'HOLD-ERASE': ["A legal hold is on: nothing private is erased.","The hold must be lifted first, by name and with its ground.",["producer","production-manager"],"irregular"],
  'MISTAKE-ALONE': ["Whoever stopped the set does not release it alone.","Somebody else who may release agrees that it was a mistake.",["safety-advisor","first-ad","second-ad","property-master","armorer","assistant-armorer"],"irregular"],
  'CALL-STATE': ["Only its keeper calls what is in a weapon, and only what was stated.","The armorer shows it, states it, and calls it.",["property-master","armorer","assistant-armorer"],"deviation"],
  'SUMMONS-OPEN': ["Somebody was called to this setup and has not said: here.","Wait for them; or re-plan without the danger.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"deviation"],
  'SUMMONS-NOT-YOURS': ["No such summons is open for you.","Whoever has the role answers; whoever called withdraws it, once no danger is planned there.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'ENTER-NOT-BRIEFED': ["A danger is out here and {person} was not at today's meeting.","Tell {person} what the meeting said, and note it; then enter.",["first-ad","second-ad"],"irregular"],
  'ASK-NO-WORDS': ["An ask says what goes on without it.","Write it, in a sentence.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'ASK-NOT-OWED': ["This ask is not open to you.","Whoever owes the answer gives it; whoever asked takes it back.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'ASK-NO-GROUNDS': ["A part, or a no, says on what grounds.","Say it: money, time, staff, insurance, not needed, other.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'ASK-TRAINING': ["A weapons custodian's ask for training is not declined.","Give the time. Until then the weapon is not handed to that performer: shoot it otherwise.",["producer","production-manager"],"irregular"],
  'ASK-UNREAD': ["A declined ask stands on a setup with a danger, and was not read out.","Read it out at the meeting: what was asked, by which duty, and the answer.",["first-ad","second-ad"],"irregular"],
  'ANSWER-NO-WORDS': ["An answer says what was found and what was done.","Write both, in a sentence each.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'ANSWER-DISPUTED': ["An answer was not enough for the one who reported: only somebody outside the chain of command answers now.","The safety advisor or the recipient outside answers; production names one.",["safety-advisor"],"irregular"],
  'REPLY-NOT-YOURS': ["Only the one who reported says whether an answer is enough, once.","File a report of your own.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'THREAD-NOT-YOURS': ["Only the one who reported, its owner, the safety advisor and the recipient outside write in a report's thread.","File a report of your own.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'OUTSIDE-POWER': ["The recipient outside has no power over those who report.","Name somebody of the union, the studio or the insurer, without a duty on this production.",["producer","production-manager"],"irregular"],
  'LEAVE-KEEPS': ["Something dangerous is in your hands or your care.","Lock it, or pass it by joint inventory; then nothing keeps you.",["property-master","armorer","assistant-armorer"],"deviation"],
  'TWO-NEEDED': ["This is done by two persons.","Name the second one, who is there with you.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'ARRIVAL-NO-WORDS': ["An arrival says from whom it came, and on which show it was before.","Write it, in a sentence; own stock too.",["property-master","armorer","assistant-armorer"],"irregular"],
  'ARRIVAL-LOOSE': ["Rounds that come loose, or mixed in a box, are no lot.","Send them back. A lot comes sealed, from one supplier.",["property-master","armorer","assistant-armorer"],"deviation"],
  'ARRIVE-NOT-KEEPER': ["Whoever keeps such things receives them and gives them away.","Call who keeps it.",["property-master","armorer","assistant-armorer","stunt-coordinator","effects","operator"],"irregular"],
  'DEPART-OUT': ["By the record it is in somebody's hand, or rounds of it are out.","Lock it, count it back; then it leaves.",["property-master","armorer","assistant-armorer"],"irregular"],
  'PLACE-HELD': ["Something that nobody declared was found in this place, and the report of it is open.","Touch nothing there until the report is answered; then two look through it again.",["safety-advisor"],"deviation"],
  'NOFIRE-UNSWEPT': ["Nobody has looked through every place since the last break, so nobody can say that nothing here fires.","Two persons look through the seven places; then say it.",["property-master","armorer","assistant-armorer"],"irregular"],
  'LESSON-OPEN': ["Another production's lessons are not answered yet.","Say for each what is done about it here.",["producer","production-manager","safety-advisor","first-ad","second-ad"],"irregular"],
  'PAPER-OPEN': ["The set is on paper already.","Write on the pages; come back from paper when box and link are there.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'PAPER-NOT-OPEN': ["The set is not on paper.","Two named persons say since when it was.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'PAGE-TWICE': ["This page was entered already.","Look at its number. What is wrong in it is corrected; both stay.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'PAGE-OTHER-DAY': ["This page is of another day.","Look at the day in its corner; enter the pages of this time on paper.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'NOT-SUSPENDED': ["The production is not suspended.","There is nothing to resume.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'RESUME-STEPS': ["A step of that day that failed has no answer yet: what changes, and who answers for it.","Answer each step; where none is on record, say what changes.",["producer","production-manager","safety-advisor","first-ad","second-ad"],"irregular"],
  'RESUME-ASKS': ["What was asked for and declined is not answered anew.","Answer each ask again.",["producer","production-manager"],"irregular"],
  'RESUME-REPORTS': ["A report is open.","Somebody outside the chain of command answers it: the safety advisor, or the recipient outside.",["safety-advisor"],"irregular"],
  'RESUME-WISHES': ["The family was not asked what they wish: whether it is finished, the credit, which images may be seen.","Ask them, in their time; write down who spoke. Where nobody can be asked, say that.",["producer","production-manager","safety-advisor"],"irregular"],
  'RESUME-CUSTODY': ["Weapons or rounds are here, and no custodian took them over by joint inventory since.","Pass custody, weapon by weapon and lot by lot; or send them away.",["property-master","armorer","assistant-armorer"],"irregular"],
  'RESUME-ALONE': ["A production is not resumed by production alone.","The safety advisor, or the recipient outside, is there and named.",["safety-advisor"],"irregular"],
  'RESUME-DRILL': ["This production was resumed, and no drill was held yet.","Hold the drill; then work begins.",["safety-advisor","first-ad","second-ad"],"irregular"],
  'RETURN-NOT-TOLD': ["Nobody has said that you were told what happened and what changed.","Ask to be told. Whether you come back is yours alone.",["producer","production-manager","safety-advisor","first-ad","second-ad"],"irregular"],
  'NOTE-EMPTY': ["Nothing is written here.","Write it, say it, or attach it.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'NOTE-NOT-YOURS': ["This notebook is somebody else's.","Its author gives from it, or both of its trustees once they have opened it.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'TRUSTEES-TWO': ["A notebook has two trustees, and neither is its author.","Name two others, who can open it only together.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'TRUSTEE-NOT': ["Only its trustees ask that a notebook is opened.","Its author names two. Where none are named, it stays as it is.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'CREDIT-NO-REASON': ["A credit is changed with a reason.","Write why, or who owns the rights. What stood before stays visible.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'RECOLLECT-NOTHING': ["This is about nothing yet.","Choose the setup, the thing or the person that it is about.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
  'CONSENT-NOT-YOURS': ["Only the one who told this says who may read it.","Ask the teller.",["producer","production-manager","safety-advisor","director","first-ad","second-ad","property-master","armorer","assistant-armorer","props","stunt-coordinator","effects","cinematographer","camera","grip","electric","sound","script","art","costume","make-up","locations","medic","performer","stand-in","background","steward","visitor","wrangler","operator","guardian","tutor"],"irregular"],
}
