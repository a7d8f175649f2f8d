import type { Room } from './room.ts'

const en = {
  /** Two texts compared. */
  difference: 'What differs between {{from}} and {{to}}',
  identical: '{{from}} and {{to}} are the same, word for word.',
  sameMeaning: 'Both say the same: only comments, the order of properties or the layout differ.',
  inWords: 'In words',
  asText: 'As text',
  linesAdded_one: 'one line added',
  linesAdded_other: '{{count}} lines added',
  linesRemoved_one: 'one line removed',
  linesRemoved_other: '{{count}} lines removed',
  linesLeftOut_one: '… one line that is the same',
  linesLeftOut_other: '… {{count}} lines that are the same',
  showLines_one: 'Show one more line',
  showLines_other: 'Show {{count}} more lines',
  textSame: 'Not one line differs.',
  lineIn: 'Line in {{name}}',
  change: 'Change',
  text: 'Text',
  removed: 'removed',
  added: 'added',
} as const

const de: Room<typeof en> = {
  difference: 'Was {{from}} und {{to}} unterscheidet',
  identical: '{{from}} und {{to}} sind Wort für Wort gleich.',
  sameMeaning:
    'Beide besagen dasselbe: Nur Kommentare, die Reihenfolge von Eigenschaften oder das Layout unterscheiden sich.',
  inWords: 'In Worten',
  asText: 'Als Text',
  linesAdded_one: 'eine Zeile hinzugefügt',
  linesAdded_other: '{{count}} Zeilen hinzugefügt',
  linesRemoved_one: 'eine Zeile entfernt',
  linesRemoved_other: '{{count}} Zeilen entfernt',
  linesLeftOut_one: '… eine gleiche Zeile',
  linesLeftOut_other: '… {{count}} gleiche Zeilen',
  showLines_one: 'Eine weitere Zeile anzeigen',
  showLines_other: '{{count}} weitere Zeilen anzeigen',
  textSame: 'Keine Zeile unterscheidet sich.',
  lineIn: 'Zeile in {{name}}',
  change: 'Änderung',
  text: 'Text',
  removed: 'entfernt',
  added: 'hinzugefügt',
}

const pt: Room<typeof en> = {
  difference: 'O que difere entre {{from}} e {{to}}',
  identical: '{{from}} e {{to}} são iguais, palavra por palavra.',
  sameMeaning: 'Ambos dizem o mesmo: só diferem comentários, a ordem das propriedades ou a disposição.',
  inWords: 'Em palavras',
  asText: 'Como texto',
  linesAdded_one: 'uma linha acrescentada',
  linesAdded_other: '{{count}} linhas acrescentadas',
  linesRemoved_one: 'uma linha retirada',
  linesRemoved_other: '{{count}} linhas retiradas',
  linesLeftOut_one: '… uma linha igual',
  linesLeftOut_other: '… {{count}} linhas iguais',
  showLines_one: 'Mostrar mais uma linha',
  showLines_other: 'Mostrar mais {{count}} linhas',
  textSame: 'Nenhuma linha difere.',
  lineIn: 'Linha em {{name}}',
  change: 'Mudança',
  text: 'Texto',
  removed: 'retirada',
  added: 'acrescentada',
}

export const versions = { en, de, pt } as const
