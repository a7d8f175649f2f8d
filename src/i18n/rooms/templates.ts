import type { Room } from './room.ts'

const en = {
  title: 'Templates',
  badDate: '"{{text}}" is no date; write 2026-12-01, +7 days, +2 weeks, +1 month, today or tomorrow.',
  notFillable: 'The field "{{field}}" cannot be filled in; possible are: {{allowed}}.',
  ownOnly: 'Your templates are your own; an administrator can offer them to others.',
  notHere: 'There is no field "{{field}}" here.',
  nothingThere: 'This record has nothing to fill in here.',
  liquid: {
    syntax: 'Line {{line}}, column {{column}}: {{detail}}.',
    tooLong: 'The template is too long; {{max}} characters are allowed.',
    tooMuchWork:
      'Line {{line}}, column {{column}}: the template does too much work here; shorten its loops and lists.',
    outputTooLong:
      'Line {{line}}, column {{column}}: the text gets too long here; {{max}} characters are allowed.',
  },
} as const

const de: Room<typeof en> = {
  title: 'Vorlagen',
  badDate:
    '„{{text}}“ ist kein Datum; so geht es: 2026-12-01, +7 days, +2 weeks, +1 month, today oder tomorrow.',
  notFillable: 'Das Feld „{{field}}“ lässt sich nicht ausfüllen; möglich sind: {{allowed}}.',
  ownOnly: 'Ihre Vorlagen sind Ihre eigenen; die Administration kann sie anderen anbieten.',
  notHere: 'Ein Feld „{{field}}“ gibt es hier nicht.',
  nothingThere: 'Dieser Datensatz hat hier nichts einzusetzen.',
  liquid: {
    syntax: 'Zeile {{line}}, Spalte {{column}}: {{detail}}.',
    tooLong: 'Die Vorlage ist zu lang; erlaubt sind {{max}} Zeichen.',
    tooMuchWork:
      'Zeile {{line}}, Spalte {{column}}: Die Vorlage rechnet hier zu viel; Schleifen und Listen kürzen.',
    outputTooLong:
      'Zeile {{line}}, Spalte {{column}}: Der Text wird hier zu lang; erlaubt sind {{max}} Zeichen.',
  },
}

const pt: Room<typeof en> = {
  title: 'Modelos',
  badDate: '"{{text}}" não é uma data; escreva 2026-12-01, +7 days, +2 weeks, +1 month, today ou tomorrow.',
  notFillable: 'O campo "{{field}}" não pode ser preenchido; são possíveis: {{allowed}}.',
  ownOnly: 'Seus modelos são só seus; a administração pode oferecê-los a outros.',
  notHere: 'Não há um campo "{{field}}" aqui.',
  nothingThere: 'Este registro não tem nada para preencher aqui.',
  liquid: {
    syntax: 'Linha {{line}}, coluna {{column}}: {{detail}}.',
    tooLong: 'O modelo é longo demais; são permitidos {{max}} caracteres.',
    tooMuchWork:
      'Linha {{line}}, coluna {{column}}: o modelo calcula demais aqui; reduza seus laços e listas.',
    outputTooLong:
      'Linha {{line}}, coluna {{column}}: o texto fica longo demais aqui; são permitidos {{max}} caracteres.',
  },
}

export const templates = { en, de, pt }
