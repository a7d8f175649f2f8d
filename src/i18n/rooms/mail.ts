import type { Room } from './room.ts'

const en = {
  title: 'Email',
  unknownName: 'There is no {{name}}; nothing stands there.',
  errors: {
    control: 'Line ends and other control characters are not allowed here.',
    address: '"{{text}}" is no e-mail address.',
    name: 'The name "{{text}}" has characters that mean something in a list of addresses; leave them out.',
    oneSender: 'One sender, not several.',
    tooManyRecipients: 'At most {{max}} recipients.',
    sender: '{{text}} is not an address that you may send from; allowed: {{allowed}}.',
    customer: '{{number}} is internal, and {{text}} belongs to a customer.',
    noServer: 'No mail server is set up, so nothing can be sent. An administrator sets one up.',
    signIn:
      'The mail server refuses the sign-in of this application; an administrator can put that right. Nothing was sent.',
    refused: 'The mail server refused the mail: {{text}}. Nothing was sent.',
    notReached: 'The mail server cannot be reached. Nothing was sent; try again.',
    noAnswer:
      'The mail server has not answered yet and may still take the mail. Try again: it is not sent twice.',
    onItsWay: 'This mail is being sent right now.',
    unclear:
      'Sending was cut off, and nobody knows whether the mail went out. Ask a recipient before sending it as a new mail.',
    notRecorded:
      'The mail was sent but is not in the activity yet. Try again: it is recorded then, not sent again.',
  },
} as const

const de: Room<typeof en> = {
  title: 'E-Mail',
  unknownName: '{{name}} gibt es nicht; dort steht nichts.',
  errors: {
    control: 'Zeilenumbrüche und andere Steuerzeichen sind hier nicht erlaubt.',
    address: '„{{text}}“ ist keine E-Mail-Adresse.',
    name: 'Der Name „{{text}}“ enthält Zeichen, die in einer Adressliste etwas bedeuten; ohne sie geht es.',
    oneSender: 'Ein Absender, nicht mehrere.',
    tooManyRecipients: 'Höchstens {{max}} Empfänger.',
    sender: 'Von {{text}} dürfen Sie nicht senden; erlaubt: {{allowed}}.',
    customer: '{{number}} ist intern, und {{text}} gehört zu einem Kunden.',
    noServer:
      'Es ist kein Mailserver eingerichtet, also kann nichts gesendet werden. Die Administration richtet einen ein.',
    signIn:
      'Der Mailserver weist die Anmeldung dieser Anwendung ab; die Administration kann das beheben. Nichts wurde gesendet.',
    refused: 'Der Mailserver hat die E-Mail abgelehnt: {{text}}. Nichts wurde gesendet.',
    notReached: 'Der Mailserver ist nicht erreichbar. Nichts wurde gesendet; versuchen Sie es noch einmal.',
    noAnswer:
      'Der Mailserver hat noch nicht geantwortet und nimmt die E-Mail vielleicht noch an. Versuchen Sie es noch einmal: Sie wird nicht doppelt gesendet.',
    onItsWay: 'Diese E-Mail wird gerade gesendet.',
    unclear:
      'Das Senden wurde unterbrochen, und niemand weiß, ob die E-Mail hinausging. Fragen Sie bei einem Empfänger nach, bevor Sie sie als neue E-Mail senden.',
    notRecorded:
      'Die E-Mail wurde gesendet, steht aber noch nicht in den Aktivitäten. Versuchen Sie es noch einmal: Sie wird dann eingetragen, nicht noch einmal gesendet.',
  },
}

const pt: Room<typeof en> = {
  title: 'E-mail',
  unknownName: 'Não existe {{name}}; ali não fica nada.',
  errors: {
    control: 'Quebras de linha e outros caracteres de controle não são permitidos aqui.',
    address: '"{{text}}" não é um endereço de e-mail.',
    name: 'O nome "{{text}}" tem caracteres que significam algo em uma lista de endereços; retire-os.',
    oneSender: 'Um remetente, não vários.',
    tooManyRecipients: 'No máximo {{max}} destinatários.',
    sender: 'Você não pode enviar de {{text}}; permitidos: {{allowed}}.',
    customer: '{{number}} é interno, e {{text}} pertence a um cliente.',
    noServer:
      'Nenhum servidor de e-mail está configurado, então nada pode ser enviado. A administração configura um.',
    signIn:
      'O servidor de e-mail recusa o acesso desta aplicação; a administração pode corrigir isso. Nada foi enviado.',
    refused: 'O servidor de e-mail recusou a mensagem: {{text}}. Nada foi enviado.',
    notReached: 'Não foi possível alcançar o servidor de e-mail. Nada foi enviado; tente de novo.',
    noAnswer:
      'O servidor de e-mail ainda não respondeu e talvez ainda aceite a mensagem. Tente de novo: ela não é enviada duas vezes.',
    onItsWay: 'Esta mensagem está sendo enviada agora.',
    unclear:
      'O envio foi interrompido, e ninguém sabe se a mensagem saiu. Pergunte a um destinatário antes de enviá-la como nova mensagem.',
    notRecorded:
      'A mensagem foi enviada, mas ainda não está na atividade. Tente de novo: ela será registrada, não enviada outra vez.',
  },
}

export const mail = { en, de, pt }
