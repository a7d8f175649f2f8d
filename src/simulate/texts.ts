import { lookupIn } from '../i18n/lookup.ts'
import type { Leaves, Same } from '../i18n/same.ts'

/*
 * Sentences of scenarios' reports. What stands in a playbook's text (states, codes, keys) is told as it stands there.
 */

const en = {
  nothing: 'nothing',
  none: 'none',
  noEntry: 'no entry',
  done: 'it was done',
  refused: 'refused as {{code}}: {{message}}',
  toBeDone: 'to be done',
  toBeRefused: 'to be refused',
  toBeRefusedAs: 'to be refused as {{code}}',
  toBeRun: 'to be run',
  notRun: 'the scenario could not be run: {{error}}',
  start: 'start of the play',
  end: 'at the end',
  step: 'step {{number}} ({{step}})',
  failure: '{{where}}: {{what}}: expected {{expected}}, found {{actual}}',
  outcome: '{{where}}: expected {{expected}}, but {{actual}}',
  what: {
    state: 'state',
    progress: 'progress',
    current: 'current',
    activity: 'activity {{key}}',
    lane: 'lane {{key}}',
    phase: 'phase {{key}}',
    allowed: 'allowed on {{key}}',
    blocked: 'what blocks {{key}}',
    possible: '{{key}} possible',
    early: 'early close',
    field: 'field {{key}}',
    data: 'data {{key}}',
    error: 'error at {{key}}',
    reason: 'reason',
    reasons: 'reasons',
    canceledActivities: 'canceled activities',
    canceledRecords: 'canceled {{key}}',
    records: '{{key}} that are {{state}}',
    stream: 'stream',
  },
  impossible: {
    'not-started': 'the play was not started',
    'no-date': 'this is no date',
    'no-activity': 'there is no activity {{key}}',
    'not-of-playbook': '{{key}} is no activity of this playbook',
    unreachable: '{{key}} cannot be reached',
    'unreachable-any-more': '{{key}} cannot be reached any more: it is {{state}}',
    'unreachable-play': '{{key}} cannot be reached: the play is {{state}}',
    'unreachable-before': '{{key}} cannot be reached: {{other}} cannot be completed before it ({{codes}})',
    'too-many-records': 'more than {{max}} records',
    'none-to-change': 'there are no {{collection}} to change',
    'none-in-state': 'there are no {{collection}} in the state {{state}}',
    'few-to-change': 'there are only {{number}} {{collection}} to change',
    'few-in-state': 'there are only {{number}} {{collection}} in the state {{state}}',
  },
} as const

const de: Same<typeof en> = {
  nothing: 'nichts',
  none: 'keine',
  noEntry: 'kein Eintrag',
  done: 'es wurde ausgeführt',
  refused: 'abgelehnt mit {{code}}: {{message}}',
  toBeDone: 'dass es ausgeführt wird',
  toBeRefused: 'dass es abgelehnt wird',
  toBeRefusedAs: 'dass es mit {{code}} abgelehnt wird',
  toBeRun: 'dass es ausgeführt wird',
  notRun: 'das Szenario konnte nicht ausgeführt werden: {{error}}',
  start: 'Start des Plays',
  end: 'am Ende',
  step: 'Schritt {{number}} ({{step}})',
  failure: '{{where}}: {{what}}: erwartet {{expected}}, gefunden {{actual}}',
  outcome: '{{where}}: erwartet, {{expected}}, aber {{actual}}',
  what: {
    state: 'Zustand',
    progress: 'Fortschritt',
    current: 'in Arbeit',
    activity: 'Aktivität {{key}}',
    lane: 'Spur {{key}}',
    phase: 'Phase {{key}}',
    allowed: 'erlaubt bei {{key}}',
    blocked: 'was {{key}} im Weg steht',
    possible: '{{key}} möglich',
    early: 'vorzeitiger Abschluss',
    field: 'Feld {{key}}',
    data: 'data {{key}}',
    error: 'Fehler bei {{key}}',
    reason: 'Grund',
    reasons: 'Gründe',
    canceledActivities: 'abgebrochene Aktivitäten',
    canceledRecords: 'abgebrochene {{key}}',
    records: '{{key}} im Zustand {{state}}',
    stream: 'Aktivitätsverlauf',
  },
  impossible: {
    'not-started': 'das Play wurde nicht gestartet',
    'no-date': 'dies ist kein Datum',
    'no-activity': 'eine Aktivität {{key}} gibt es nicht',
    'not-of-playbook': '{{key}} ist keine Aktivität dieses Playbooks',
    unreachable: '{{key}} kann nicht erreicht werden',
    'unreachable-any-more': '{{key}} kann nicht mehr erreicht werden: Zustand {{state}}',
    'unreachable-play': '{{key}} kann nicht erreicht werden: das Play hat den Zustand {{state}}',
    'unreachable-before':
      '{{key}} kann nicht erreicht werden: {{other}} kann davor nicht erledigt werden ({{codes}})',
    'too-many-records': 'mehr als {{max}} Datensätze',
    'none-to-change': 'es gibt keine {{collection}}, die zu ändern wären',
    'none-in-state': 'es gibt keine {{collection}} im Zustand {{state}}',
    'few-to-change': 'es gibt nur {{number}} {{collection}}, die zu ändern wären',
    'few-in-state': 'es gibt nur {{number}} {{collection}} im Zustand {{state}}',
  },
}

const pt: Same<typeof en> = {
  nothing: 'nada',
  none: 'nenhum',
  noEntry: 'nenhuma entrada',
  done: 'foi feito',
  refused: 'recusado como {{code}}: {{message}}',
  toBeDone: 'que fosse feito',
  toBeRefused: 'que fosse recusado',
  toBeRefusedAs: 'que fosse recusado como {{code}}',
  toBeRun: 'que fosse executado',
  notRun: 'o cenário não pôde ser executado: {{error}}',
  start: 'início do play',
  end: 'no fim',
  step: 'passo {{number}} ({{step}})',
  failure: '{{where}}: {{what}}: esperado {{expected}}, encontrado {{actual}}',
  outcome: '{{where}}: esperava-se {{expected}}, mas {{actual}}',
  what: {
    state: 'estado',
    progress: 'progresso',
    current: 'em curso',
    activity: 'atividade {{key}}',
    lane: 'faixa {{key}}',
    phase: 'fase {{key}}',
    allowed: 'permitido em {{key}}',
    blocked: 'o que impede {{key}}',
    possible: '{{key}} possível',
    early: 'fecho antecipado',
    field: 'campo {{key}}',
    data: 'data {{key}}',
    error: 'erro em {{key}}',
    reason: 'motivo',
    reasons: 'motivos',
    canceledActivities: 'atividades canceladas',
    canceledRecords: '{{key}} cancelados',
    records: '{{key}} no estado {{state}}',
    stream: 'histórico de atividade',
  },
  impossible: {
    'not-started': 'o play não foi iniciado',
    'no-date': 'isto não é uma data',
    'no-activity': 'não há atividade {{key}}',
    'not-of-playbook': '{{key}} não é uma atividade deste playbook',
    unreachable: '{{key}} não pode ser alcançada',
    'unreachable-any-more': '{{key}} já não pode ser alcançada: está {{state}}',
    'unreachable-play': '{{key}} não pode ser alcançada: o play está {{state}}',
    'unreachable-before':
      '{{key}} não pode ser alcançada: {{other}} não pode ser concluída antes ({{codes}})',
    'too-many-records': 'mais de {{max}} registos',
    'none-to-change': 'não há {{collection}} para mudar',
    'none-in-state': 'não há {{collection}} no estado {{state}}',
    'few-to-change': 'há só {{number}} {{collection}} para mudar',
    'few-in-state': 'há só {{number}} {{collection}} no estado {{state}}',
  },
}

type TextKey = Leaves<typeof en>
type Params = Readonly<Record<string, string | number>>

/** Why a step makes no sense. */
export type ImpossibleCode = keyof (typeof en)['impossible']

/** Says a sentence of reports in one language. */
export type Tell = (key: TextKey, params?: Params) => string

const lookup = lookupIn({ en, de, pt })

export const tellIn =
  (language: string): Tell =>
  (key, params) =>
    lookup({ key, language, ...(params && { params }) }) ?? key
