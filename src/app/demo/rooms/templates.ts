import { at, day } from '../clock.ts'
import { type Cast, create } from '../tell.ts'

/** Email templates and record templates as an administrator and an agent have made them. */
export const seedTemplates = async ({ cast }: { cast: Cast }): Promise<void> => {
  for (const [index, data] of EMAIL_TEMPLATES.entries()) {
    await at(day(-300 + index, 10), () =>
      create({ cast, by: 'playbook-admin', collection: 'email-templates', data }),
    )
  }
  for (const [index, data] of RECORD_TEMPLATES.entries()) {
    await at(day(-290 + index, 10), () =>
      create({ cast, by: 'playbook-admin', collection: 'form-templates', data }),
    )
  }
  await at(day(-120, 16), () =>
    create({ cast, by: 'agent', collection: 'form-templates', data: OWN_TEMPLATE }),
  )
}

const EMAIL_TEMPLATES = [
  {
    name: 'Kick-off',
    description: 'Invites the contact to a first meeting.',
    to: '{{ contact.name }} <{{ contact.email }}>',
    cc: '{{ assignedTo.email }}',
    subject: '{{ play.number }}: {{ play.shortDescription }}',
    body: `Hello {{ contact.name | default: "there" }},

we are about to start with "{{ play.shortDescription }}" for {{ account.name }}.
{% if play.dueDate %}We would like to be done by {{ play.dueDate | date }}.
{% endif %}
{% if squad.size > 0 %}Working on it with you:
{% for person in squad %}- {{ person.name }}
{% endfor %}
{% endif %}Which days suit you for a first meeting of half an hour?

Best regards
{{ me.name }}`,
    order: 10,
  },
  {
    name: 'Where we stand',
    description: 'A short report to the contact, in the middle of the work.',
    to: '{{ contact.email }}',
    subject: '{{ account.name }}: where we stand',
    body: `Hello {{ contact.name | default: "there" }},

a short report on "{{ play.shortDescription }}": it is {{ play.progressLabel | downcase }}{% if play.dueDate %} and due on {{ play.dueDate | date }}{% endif %}.

{{ play.description }}

Is there anything that you would like to have first?

Best regards
{{ me.name }}`,
    playbook: 'customer-play',
    order: 20,
  },
] as const

const RECORD_TEMPLATES = [
  {
    name: 'Escalation',
    description: 'Highest priority, due in three days, in my hands.',
    target: 'plays',
    values: [
      { field: 'priority', value: 'critical' },
      { field: 'dueDate', value: '+3 days' },
      { field: 'assignedTo', value: '{{ me.email }}' },
    ],
  },
  {
    name: 'Prepare the review',
    description: 'Collects figures before the quarterly business review.',
    target: 'tasks',
    values: [
      { field: 'shortDescription', value: 'Figures for the review with {{ account.name }}' },
      {
        field: 'description',
        value:
          'Usage, open questions and renewal ({{ engagement.renewalDate | date }}) for {{ engagement.title }}.',
      },
      { field: 'priority', value: '{{ play.priority | default: "medium" }}' },
      { field: 'dueDate', value: '{{ today | plus_working_days: 5 }}' },
      { field: 'assignedTo', value: '{{ assignedTo.email | default: me.email }}' },
    ],
  },
] as const

const OWN_TEMPLATE = {
  name: 'Weekly status',
  description: 'My status meeting with the squad.',
  target: 'meetings',
  values: [
    { field: 'subject', value: '{{ account.name }}: weekly status, {{ play.number }}' },
    { field: 'meetingType', value: 'weekly-status' },
    { field: 'start', value: '+7 days' },
    { field: 'attendees', value: '{{ squad | map: "email" | join: ", " }}' },
    { field: 'agenda', value: '1. What has been done\n2. What is next\n3. What is in the way' },
  ],
} as const
