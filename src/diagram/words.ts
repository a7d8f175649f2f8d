import { lookupIn } from '../i18n/lookup.ts'
import type { Leaves, Same } from '../i18n/same.ts'

/* The words that a drawing adds to those of the playbook. */

const en = {
  types: {
    create: 'Start',
    form: 'Form',
    comment: 'Comment',
    'work-note': 'Work note',
    records: 'Gate',
    'close-record': 'Close',
  },
  gate: 'no {{collection}} in {{states}}',
  skippable: 'may be skipped',
  only: 'only {{roles}}',
  parallel: 'lanes in parallel',
  if: 'if {{condition}}',
  after: 'after {{labels}}',
  asks: 'asks for {{fields}}',
  phase: 'Phase {{number}}: {{label}}',
  lane: 'Lane {{label}}',
  laneNumber: 'Lane {{number}}',
  noActivities: 'No activities.',
  and: 'and',
  or: 'or',
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  is: {
    equals: '{{field}} is {{value}}',
    not_equals: '{{field}} is not {{value}}',
    in: '{{field}} is one of {{value}}',
    not_in: '{{field}} is none of {{value}}',
    filled: '{{field}} is filled',
    empty: '{{field}} is empty',
    greater_than: '{{field}} is above {{value}}',
    greater_than_equal: '{{field}} is at least {{value}}',
    less_than: '{{field}} is below {{value}}',
    less_than_equal: '{{field}} is at most {{value}}',
    like: '{{field}} contains {{value}}',
    not_like: '{{field}} does not contain {{value}}',
    contains: '{{field}} contains {{value}}',
    all: '{{field}} has all of {{value}}',
    other: '{{field}} {{operator}} {{value}}',
  },
  described: 'Phases: {{phases}}. Activities: {{activities}}.',
} as const

const de: Same<typeof en> = {
  types: {
    create: 'Start',
    form: 'Formular',
    comment: 'Kommentar',
    'work-note': 'Arbeitsnotiz',
    records: 'Tor',
    'close-record': 'Abschluss',
  },
  gate: 'keine {{collection}} in {{states}}',
  skippable: 'darf übersprungen werden',
  only: 'nur {{roles}}',
  parallel: 'Spuren gleichzeitig',
  if: 'wenn {{condition}}',
  after: 'nach {{labels}}',
  asks: 'fragt nach {{fields}}',
  phase: 'Phase {{number}}: {{label}}',
  lane: 'Spur {{label}}',
  laneNumber: 'Spur {{number}}',
  noActivities: 'Keine Aktivitäten.',
  and: 'und',
  or: 'oder',
  nothing: 'nichts',
  yes: 'ja',
  no: 'nein',
  is: {
    equals: '{{field}} ist {{value}}',
    not_equals: '{{field}} ist nicht {{value}}',
    in: '{{field}} ist eins von {{value}}',
    not_in: '{{field}} ist keins von {{value}}',
    filled: '{{field}} ist ausgefüllt',
    empty: '{{field}} ist leer',
    greater_than: '{{field}} ist über {{value}}',
    greater_than_equal: '{{field}} ist mindestens {{value}}',
    less_than: '{{field}} ist unter {{value}}',
    less_than_equal: '{{field}} ist höchstens {{value}}',
    like: '{{field}} enthält {{value}}',
    not_like: '{{field}} enthält nicht {{value}}',
    contains: '{{field}} enthält {{value}}',
    all: '{{field}} hat alle von {{value}}',
    other: '{{field}} {{operator}} {{value}}',
  },
  described: 'Phasen: {{phases}}. Aktivitäten: {{activities}}.',
}

const pt: Same<typeof en> = {
  types: {
    create: 'Início',
    form: 'Formulário',
    comment: 'Comentário',
    'work-note': 'Nota de trabalho',
    records: 'Porta',
    'close-record': 'Fecho',
  },
  gate: 'sem {{collection}} em {{states}}',
  skippable: 'pode ser ignorada',
  only: 'só {{roles}}',
  parallel: 'faixas em paralelo',
  if: 'se {{condition}}',
  after: 'depois de {{labels}}',
  asks: 'pede {{fields}}',
  phase: 'Fase {{number}}: {{label}}',
  lane: 'Faixa {{label}}',
  laneNumber: 'Faixa {{number}}',
  noActivities: 'Sem atividades.',
  and: 'e',
  or: 'ou',
  nothing: 'nada',
  yes: 'sim',
  no: 'não',
  is: {
    equals: '{{field}} é {{value}}',
    not_equals: '{{field}} não é {{value}}',
    in: '{{field}} é um de {{value}}',
    not_in: '{{field}} não é nenhum de {{value}}',
    filled: '{{field}} está preenchido',
    empty: '{{field}} está vazio',
    greater_than: '{{field}} é superior a {{value}}',
    greater_than_equal: '{{field}} é pelo menos {{value}}',
    less_than: '{{field}} é inferior a {{value}}',
    less_than_equal: '{{field}} é no máximo {{value}}',
    like: '{{field}} contém {{value}}',
    not_like: '{{field}} não contém {{value}}',
    contains: '{{field}} contém {{value}}',
    all: '{{field}} tem todos de {{value}}',
    other: '{{field}} {{operator}} {{value}}',
  },
  described: 'Fases: {{phases}}. Atividades: {{activities}}.',
}

export const WORDS = { en, de, pt } as const

export type WordKey = Leaves<typeof en>

/** Says a word of the drawing in one language. */
export type Say = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string

const lookup = lookupIn(WORDS)

export const sayIn =
  (language: string): Say =>
  (key, params) =>
    lookup({ key, language, ...(params && { params }) }) ?? key
