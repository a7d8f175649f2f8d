import type { Room } from './room.ts'

const en = {
  title: 'My work',
  next: 'Do next',
  due: 'Due',
  stuck: 'Stuck',
  emptyNext: 'No activity waits for you. Those of plays that are assigned to you appear here.',
  emptyDue: 'Nothing is due within a week. Your tasks and the meetings that you attend appear here.',
  emptyStuck: 'None of your plays is blocked. Those that are paused or wait for records appear here.',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  open: 'Open',
  complete: 'Complete',
  resume: 'Resume',
  actOn: '{{action}}: {{subject}}',
  recordDone: '{{number}} is complete.',
  activityDone: '"{{activity}}" of {{number}} is done.',
  resumed: '{{number}} goes on.',
  failed: 'That did not work (error {{status}}).',
  notReached: 'The server cannot be reached. Nothing was changed.',
  stale: 'The list could not be brought up to date.',
  lookAgain: 'Look again',
} as const

const de: Room<typeof en> = {
  title: 'Meine Arbeit',
  next: 'Als Nächstes',
  due: 'Fällig',
  stuck: 'Steckt fest',
  emptyNext: 'Keine Aktivität wartet auf Sie. Die der Plays, die Ihnen zugewiesen sind, erscheinen hier.',
  emptyDue:
    'Innerhalb einer Woche ist nichts fällig. Ihre Aufgaben und die Besprechungen, an denen Sie teilnehmen, erscheinen hier.',
  emptyStuck:
    'Keines Ihrer Plays ist blockiert. Pausierte und solche, die auf Datensätze warten, erscheinen hier.',
  more_one: '{{count}} weiterer Eintrag',
  more_other: '{{count}} weitere Einträge',
  open: 'Öffnen',
  complete: 'Abschließen',
  resume: 'Fortsetzen',
  actOn: '{{action}}: {{subject}}',
  recordDone: '{{number}} ist abgeschlossen.',
  activityDone: '„{{activity}}“ von {{number}} ist erledigt.',
  resumed: '{{number}} geht weiter.',
  failed: 'Das hat nicht geklappt (Fehler {{status}}).',
  notReached: 'Der Server ist nicht erreichbar. Nichts wurde geändert.',
  stale: 'Die Liste konnte nicht aktualisiert werden.',
  lookAgain: 'Noch einmal nachsehen',
}

const pt: Room<typeof en> = {
  title: 'Meu trabalho',
  next: 'A seguir',
  due: 'Prazos',
  stuck: 'Parado',
  emptyNext: 'Nenhuma atividade espera por si. As dos plays que lhe estão atribuídos aparecem aqui.',
  emptyDue: 'Nada vence dentro de uma semana. As suas tarefas e as reuniões em que participa aparecem aqui.',
  emptyStuck:
    'Nenhum dos seus plays está bloqueado. Os que estão em pausa ou esperam por registos aparecem aqui.',
  more_one: 'mais {{count}}',
  more_other: 'mais {{count}}',
  open: 'Abrir',
  complete: 'Concluir',
  resume: 'Retomar',
  actOn: '{{action}}: {{subject}}',
  recordDone: '{{number}} está concluído.',
  activityDone: '"{{activity}}" de {{number}} está feita.',
  resumed: '{{number}} continua.',
  failed: 'Não funcionou (erro {{status}}).',
  notReached: 'Não é possível contactar o servidor. Nada foi alterado.',
  stale: 'Não foi possível atualizar a lista.',
  lookAgain: 'Ver de novo',
}

export const work = { en, de, pt }
