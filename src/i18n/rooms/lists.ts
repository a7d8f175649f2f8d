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
    touchpoints:
      'A touchpoint is a contact with the customer, planned or by chance. Touchpoints appear here once somebody makes one.',
    riskSignals:
      'Something that may go wrong for an engagement, or already does, appears here once somebody, or a program, reports it.',
    escalations: 'Escalations appear here once somebody makes one: what a customer wants more attention for.',
    objectives: 'An objective is what the customer wants to achieve. Outcomes say how that is measured.',
    outcomes: 'An outcome says how an objective is measured: from which value to which.',
    initiatives: 'An initiative is a piece of work that leads to an outcome.',
    successTasks: 'Tasks of initiatives and touchpoints appear here once somebody makes one.',
    customerTeam: 'The people of customers whom engagements depend on appear here.',
    accountTeam: 'The people who look after accounts appear here.',
    products: 'The products that can be sold appear here.',
    soldProducts: 'What an account has bought appears here.',
    productUsage: 'How much of a sold product an engagement uses appears here.',
    adoptionRoadmaps:
      'A product adoption roadmap plans which products are put to use when. Roadmaps appear here once somebody makes one.',
    contracts:
      'Contracts give engagements their value and renewal date. They appear here once somebody makes one.',
    healthIndicators:
      'The indicators that make up the health score appear here. Without any there is no score.',
    colorBands: 'Color bands say which scores are good. Without any, those that are built in hold.',
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
    touchpoints:
      'Ein Kundenkontakt ist ein Kontakt mit dem Kunden, geplant oder zufällig. Er erscheint hier, sobald jemand einen anlegt.',
    riskSignals:
      'Was für ein Engagement schiefgehen kann oder schon schiefgeht, erscheint hier, sobald jemand oder ein Programm es meldet.',
    escalations:
      'Eskalationen erscheinen hier, sobald jemand eine anlegt: wofür ein Kunde mehr Aufmerksamkeit will.',
    objectives: 'Ein Ziel ist, was der Kunde erreichen will. Ergebnisse sagen, woran das gemessen wird.',
    outcomes: 'Ein Ergebnis sagt, woran ein Ziel gemessen wird: von welchem Wert zu welchem.',
    initiatives: 'Eine Initiative ist ein Stück Arbeit, das zu einem Ergebnis führt.',
    successTasks: 'Aufgaben von Initiativen und Kundenkontakten erscheinen hier, sobald jemand eine anlegt.',
    customerTeam: 'Die Menschen bei Kunden, auf die es bei Engagements ankommt, erscheinen hier.',
    accountTeam: 'Die Menschen, die sich um Kunden kümmern, erscheinen hier.',
    products: 'Die Produkte, die verkauft werden können, erscheinen hier.',
    soldProducts: 'Was ein Kunde gekauft hat, erscheint hier.',
    productUsage: 'Wie viel ein Engagement von einem verkauften Produkt nutzt, erscheint hier.',
    adoptionRoadmaps:
      'Eine Roadmap sagt, welche Produkte wann in Gebrauch genommen werden. Roadmaps erscheinen hier, sobald jemand eine anlegt.',
    contracts:
      'Verträge geben Engagements ihren Wert und ihr Verlängerungsdatum. Sie erscheinen hier, sobald jemand einen anlegt.',
    healthIndicators:
      'Die Indikatoren, aus denen die Gesundheit berechnet wird, erscheinen hier. Ohne sie gibt es keinen Wert.',
    colorBands: 'Farbbänder sagen, welche Werte gut sind. Ohne eigene gelten die eingebauten.',
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
  savedFilters: 'Filtros salvos',
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
    touchpoints:
      'Um ponto de contato é um contato com o cliente, planejado ou casual. Aparece aqui assim que alguém cria um.',
    riskSignals:
      'O que pode dar errado em um engajamento, ou já dá, aparece aqui assim que alguém ou um programa o relata.',
    escalations:
      'Escalações aparecem aqui assim que alguém cria uma: aquilo para que um cliente quer mais atenção.',
    objectives: 'Um objetivo é o que o cliente quer alcançar. Resultados dizem como isso é medido.',
    outcomes: 'Um resultado diz como um objetivo é medido: de qual valor a qual.',
    initiatives: 'Uma iniciativa é um trabalho que leva a um resultado.',
    successTasks: 'Tarefas de iniciativas e pontos de contato aparecem aqui assim que alguém cria uma.',
    customerTeam: 'As pessoas dos clientes de quem os engajamentos dependem aparecem aqui.',
    accountTeam: 'As pessoas que cuidam das contas aparecem aqui.',
    products: 'Os produtos que podem ser vendidos aparecem aqui.',
    soldProducts: 'O que uma conta comprou aparece aqui.',
    productUsage: 'Quanto um engajamento usa de um produto vendido aparece aqui.',
    adoptionRoadmaps:
      'Um roteiro de adoção planeja quais produtos entram em uso e quando. Roteiros aparecem aqui assim que alguém cria um.',
    contracts:
      'Contratos dão aos engajamentos seu valor e sua data de renovação. Aparecem aqui assim que alguém cria um.',
    healthIndicators:
      'Os indicadores que compõem a pontuação de saúde aparecem aqui. Sem eles não há pontuação.',
    colorBands: 'Faixas de cor dizem quais pontuações são boas. Sem nenhuma valem as integradas.',
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
