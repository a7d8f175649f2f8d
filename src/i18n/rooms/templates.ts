import type { Room } from './room.ts'

const en = {
  title: 'Templates',
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
