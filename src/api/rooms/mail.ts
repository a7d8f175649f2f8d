import { type Endpoint, NotFound } from 'payload'
import type { PluginContext } from '../../context.ts'
import { invalid, type Problem } from '../../runtime/errors.ts'
import { keyOf, writtenAddress } from '../../runtime/mail/addresses.ts'
import { noMailServer } from '../../runtime/mail/faults.ts'
import { MAIL_FIELDS, readMail, readMailText } from '../../runtime/mail/input.ts'
import { canSend, peopleProblems, sendersOf } from '../../runtime/mail/people.ts'
import { previewMail } from '../../runtime/mail/preview.ts'
import { sendMail } from '../../runtime/mail/send.ts'
import { mailTemplate, mailTemplates } from '../../runtime/mail/templates.ts'
import type { SubjectKind } from '../../runtime/subject.ts'
import { readSubject, refuseLookers, refuseOldRevision } from '../../runtime/subject.ts'
import { readBody } from '../body.ts'

/**
 * Mails from a play or an engagement. `GET /:id/mails`: whether mails can be sent, from which addresses, and the
 * templates; `POST /:id/mails/preview`: a mail with the record's values in place; `POST /:id/mails`: sends one.
 */
export const mailEndpoints = ({
  context,
  kind,
}: {
  context: PluginContext
  kind: SubjectKind
}): Endpoint[] => [
  {
    path: '/:id/mails',
    method: 'get',
    handler: async (req) => {
      const subject = await readSubject({ req, context, kind })
      const templates = await mailTemplates({ req, context, subject })
      return Response.json({
        canSend: canSend(req),
        senders: sendersOf(req).map(writtenAddress),
        templates: templates.map(({ id, name, description, playbook, subject: line }) => ({
          id,
          name,
          description,
          playbook,
          subject: line,
        })),
      })
    },
  },
  {
    path: '/:id/mails/preview',
    method: 'post',
    handler: async (req) => {
      const subject = await readSubject({ req, context, kind })
      const body = await readBody({ req, allowed: ['template', ...MAIL_FIELDS] })
      const template = body.template ? await mailTemplate({ req, context, id: body.template }) : null
      if (body.template && !template) throw new NotFound(req.t)
      const { mail, errors } = readMailText(body)
      if (errors.length > 0) throw invalid({ errors, req })
      return Response.json(await previewMail({ req, context, subject, text: template ?? mail }))
    },
  },
  {
    path: '/:id/mails',
    method: 'post',
    handler: async (req) => {
      const subject = await readSubject({ req, context, kind })
      await refuseLookers({ req, context, subject })
      if (!canSend(req)) throw noMailServer(req)
      const body = await readBody({ req, allowed: [...MAIL_FIELDS, 'template', 'mailKey', 'rev'] })
      const errors: Problem[] = []
      const { mailKey, rev } = body
      if (typeof mailKey !== 'string' || !/^[A-Za-z0-9-]{8,64}$/.test(mailKey)) {
        errors.push({
          path: 'mailKey',
          code: mailKey === undefined ? 'required' : 'wrong-type',
          params: { type: 'text' },
        })
      }
      if (rev !== undefined && typeof rev !== 'number') {
        errors.push({ path: 'rev', code: 'wrong-type', params: { type: 'number' } })
      }
      const text = readMailText(body)
      const read = readMail({ req, text: text.mail })
      errors.push(...text.errors, ...read.errors)
      errors.push(...(await peopleProblems({ req, context, subject, mail: read.mail })))
      if (errors.length > 0) throw invalid({ errors, req })
      refuseOldRevision({ req, subject, rev: rev as number | undefined })
      const template = body.template ? await mailTemplate({ req, context, id: body.template }) : null
      const senders = sendersOf(req)
      const [standard] = senders
      if (!standard) throw noMailServer(req)
      const asked = read.mail.from
      // The name in front of an address that one may send from is the server's to say.
      const from = (asked && senders.find((each) => keyOf(each) === keyOf(asked))) ?? standard
      return Response.json(
        await sendMail({
          req,
          context,
          subject,
          mail: { ...read.mail, from },
          mailKey: String(mailKey),
          template: template && { id: template.id, name: template.name },
        }),
      )
    },
  },
]
