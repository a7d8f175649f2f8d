import type { Room } from './room.ts'

const en = {
  allPlays: 'All plays',
  savedFilters: 'Saved filters',
  byState: 'By state',
  views: {
    all: 'All',
    mine: 'Mine',
    overdue: 'Overdue',
    blocked: 'Blocked',
  },
  new: 'New {{playbook}}',
  newPlay: 'New play',
  untitled: 'No short description yet',
  waiting: 'waiting {{duration}}',
  justNow: 'just begun',
  overdue: 'Overdue, {{when}}',
  dueSoon: 'Due {{when}}',
  empty: {
    plays:
      'A play is a piece of work for an engagement, done step by step as its playbook says. Start the first one and it appears here.',
    playbook: '{{plural}} appear here as soon as one is started.',
    tasks: 'A task is a piece of work of a play. Tasks appear here once somebody adds one to a play.',
    meetings: 'Meetings appear here once somebody adds one to a play.',
    engagements: 'An engagement is the journey of an account, the record that plays are run for.',
    mine: 'Nothing of yours is open here. What is assigned to you appears here until it is finished.',
    overdue: 'Nothing is overdue.',
    blocked: 'Nothing is blocked: no play is paused, and none waits for tasks or meetings.',
    filtered: 'Nothing matches the search and the filters.',
  },
  showAll: 'Show all',
  create: 'Create the first one',
} as const

const de: Room<typeof en> = {
  allPlays: 'Alle Plays',
  savedFilters: 'Gespeicherte Filter',
  byState: 'Nach Status',
  views: {
    all: 'Alle',
    mine: 'Meine',
    overdue: 'Überfällig',
    blocked: 'Blockiert',
  },
  new: 'Neu: {{playbook}}',
  newPlay: 'Neues Play',
  untitled: 'Noch keine Kurzbeschreibung',
  waiting: 'wartet {{duration}}',
  justNow: 'gerade begonnen',
  overdue: 'Überfällig, {{when}}',
  dueSoon: 'Fällig {{when}}',
  empty: {
    plays:
      'Ein Play ist ein Stück Arbeit für ein Engagement, Schritt für Schritt nach seinem Playbook. Sobald das erste gestartet ist, erscheint es hier.',
    playbook: '{{plural}} erscheinen hier, sobald der erste Eintrag gestartet ist.',
    tasks:
      'Eine Aufgabe ist ein Stück Arbeit eines Plays. Aufgaben erscheinen hier, sobald jemand einem Play eine hinzufügt.',
    meetings: 'Besprechungen erscheinen hier, sobald jemand einem Play eine hinzufügt.',
    engagements: 'Ein Engagement ist der Weg eines Kunden: der Datensatz, für den Plays durchgeführt werden.',
    mine: 'Hier ist nichts von Ihnen offen. Was Ihnen zugewiesen ist, steht hier, bis es erledigt ist.',
    overdue: 'Nichts ist überfällig.',
    blocked: 'Nichts ist blockiert: Kein Play pausiert, und keines wartet auf Aufgaben oder Besprechungen.',
    filtered: 'Nichts passt zur Suche und zu den Filtern.',
  },
  showAll: 'Alle anzeigen',
  create: 'Den ersten Eintrag anlegen',
}

const pt: Room<typeof en> = {
  allPlays: 'Todos os plays',
  savedFilters: 'Filtros guardados',
  byState: 'Por estado',
  views: {
    all: 'Todos',
    mine: 'Meus',
    overdue: 'Em atraso',
    blocked: 'Bloqueados',
  },
  new: 'Novo: {{playbook}}',
  newPlay: 'Novo play',
  untitled: 'Ainda sem descrição breve',
  waiting: 'à espera há {{duration}}',
  justNow: 'acabou de começar',
  overdue: 'Em atraso, {{when}}',
  dueSoon: 'Prazo {{when}}',
  empty: {
    plays:
      'Um play é um trabalho para um engajamento, feito passo a passo segundo o seu playbook. Inicie o primeiro e ele aparece aqui.',
    playbook: '{{plural}}: aparecem aqui assim que o primeiro for iniciado.',
    tasks:
      'Uma tarefa é um trabalho de um play. As tarefas aparecem aqui quando alguém as acrescenta a um play.',
    meetings: 'As reuniões aparecem aqui quando alguém as acrescenta a um play.',
    engagements: 'Um engajamento é o percurso de uma conta: o registo para o qual se executam plays.',
    mine: 'Nada seu está em aberto aqui. O que lhe é atribuído aparece aqui até estar concluído.',
    overdue: 'Nada está em atraso.',
    blocked: 'Nada está bloqueado: nenhum play está em pausa nem espera por tarefas ou reuniões.',
    filtered: 'Nada corresponde à pesquisa e aos filtros.',
  },
  showAll: 'Mostrar todos',
  create: 'Criar o primeiro',
}

export const lists = { en, de, pt }
