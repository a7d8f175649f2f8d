import { de } from '@payloadcms/translations/languages/de'
import { en } from '@payloadcms/translations/languages/en'
import { pt } from '@payloadcms/translations/languages/pt'
import { buildConfig } from 'payload'
import { databaseFromUri } from './src/app/database.ts'
import { mailFromEnvironment } from './src/app/mail.ts'
import { playbooks } from './src/index.ts'
import { PLAYBOOKS_QUEUE } from './src/jobs.ts'

/**
 * The reference application: users, a database that `DATABASE_URI` picks, and the plugin. The plugin brings every
 * other collection, and adds `name`, `roles` and `contact` to the users.
 */
const configure = async () =>
  buildConfig({
    secret: process.env.PAYLOAD_SECRET ?? '',
    db: await databaseFromUri({ uri: process.env.DATABASE_URI }),
    ...mailFromEnvironment({ url: process.env.SMTP_URL, from: process.env.MAIL_FROM }),
    // A picture by e-mail address would be asked for elsewhere.
    admin: { user: 'users', avatar: 'default', meta: { titleSuffix: ' - Playbooks' } },
    collections: [{ slug: 'users', auth: true, fields: [] }],
    i18n: { supportedLanguages: { en, de, pt } },
    typescript: { autoGenerate: false },
    telemetry: false,
    // The weekly snapshots. Every process asks; there is one snapshot for an engagement and week, whoever takes it.
    jobs: { autoRun: [{ cron: '*/5 * * * *', queue: PLAYBOOKS_QUEUE }] },
    plugins: [
      playbooks({
        directory: process.env.PLAYBOOK_DEFINITIONS || 'playbook-definitions',
        attachments: { directory: process.env.ATTACHMENTS || 'attachments' },
      }),
    ],
  })

export default configure()
