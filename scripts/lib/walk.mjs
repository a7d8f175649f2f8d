import { isDeepStrictEqual } from 'node:util'

const PASSWORD = 'playbooks'

/** Whether a demo of ours answers at this address: its agent can sign in. */
export const isDemo = async (url) => {
  try {
    await createClient({ url, log: () => {} }).signIn('agent')
    return true
  } catch {
    return false
  }
}

/**
 * Drives one customer play from start to Closed over HTTP and meets, on purpose, what the application refuses. Prints
 * each step. Gives the exit code: 0, or 1 at the first surprise.
 */
export const walk = async ({ url, log = console.log }) => {
  const client = createClient({ url, log })
  try {
    await client.signIn('agent')
    await client.signIn('customer')
    log(`Walking a customer play at ${url}\n`)
    const play = await initiate(client)
    await assist({ client, play })
    await review({ client, play })
    await afterwards({ client, play })
    log(
      `\n${play.number} is closed: ${client.counts.steps} steps, ${client.counts.refusals} refusals, all as expected.`,
    )
    return 0
  } catch (error) {
    log(`\nA surprise: ${error.message}`)
    return 1
  }
}

const initiate = async (client) => {
  const engagements = await client.expect({
    as: 'customer',
    title: 'The customer lists the own engagements',
    get: '/engagements?depth=0',
  })
  const engagement = engagements.docs[0]
  if (!engagement) throw new Error('the customer has no engagement.')
  const me = await client.expect({
    as: 'agent',
    title: 'The agent looks at the own user',
    get: '/users/me?depth=0',
  })
  const { doc } = await client.expect({
    title: `Start a customer play for ${engagement.number}`,
    status: 201,
    post: '/plays?depth=0',
    body: { playbook: 'customer-play', engagement: engagement.id },
  })
  const play = { id: doc.id, number: doc.number, me: me.user.id, path: `/plays/${doc.id}` }
  await client.refused({
    title: 'Communicate the intended outcome before its turn',
    post: `${play.path}/activities/intended-outcome/complete`,
    body: { body: 'Too early.' },
    code: 'not-current',
    reason: 'activity-pending',
  })
  await client.refused({
    title: 'Enter core information without a description',
    post: `${play.path}/activities/core-information/complete`,
    body: { data: { shortDescription: 'A walk through a play' } },
    field: 'description',
  })
  const run = await client.expect({
    title: 'Enter core information',
    post: `${play.path}/activities/core-information/complete`,
    body: {
      data: {
        assignedTo: play.me,
        priority: 'high',
        category: 'Guidance',
        dueDate: new Date(Date.now() + 14 * 86_400_000).toISOString(),
        shortDescription: 'A walk through a play',
        description: 'Started by npm run demo -- --walk, to show every step and every refusal.',
      },
    },
  })
  must({
    what: 'state and progress',
    is: [run.play.state, run.play.progress],
    be: ['in-progress', 'on-track'],
  })
  await client.refused({
    title: 'Complete with the revision of before',
    post: `${play.path}/activities/add-squad/complete`,
    body: { rev: run.play.rev - 1, data: { squad: [play.me] } },
    code: 'conflict',
  })
  await client.refused({
    title: 'Add a squad of nobody',
    post: `${play.path}/activities/add-squad/complete`,
    body: { data: { squad: [] } },
    field: 'squad',
  })
  await client.expect({
    title: 'Add squad',
    post: `${play.path}/activities/add-squad/complete`,
    body: { rev: run.play.rev, data: { squad: [play.me] } },
  })
  return play
}

const assist = async ({ client, play }) => {
  await client.refused({
    as: 'customer',
    title: 'The customer asks for the run',
    status: 403,
    get: `${play.path}/run`,
  })
  await client.refused({
    title: 'Communicate the intended outcome without a word',
    post: `${play.path}/activities/intended-outcome/complete`,
    body: {},
    field: 'body',
  })
  await client.expect({
    title: 'Communicate the intended outcome',
    post: `${play.path}/activities/intended-outcome/complete`,
    body: { body: 'Everybody has seen how a play runs.' },
  })
  await client.expect({
    title: 'Define the action plan',
    post: `${play.path}/activities/action-plan/complete`,
    body: { body: 'One meeting, one task, then close.' },
  })
  const seen = await client.expect({
    as: 'customer',
    title: 'The customer reads the comment, and no work note',
    get: `/activity?depth=0&where[play][equals]=${play.id}`,
  })
  must({ what: 'what the customer reads', is: seen.docs.map(({ kind }) => kind), be: ['comment'] })
  await gate({
    client,
    play,
    activity: 'related-meeting',
    collection: 'meetings',
    record: { subject: 'Look at the play together', state: 'scheduled' },
  })
  await gate({
    client,
    play,
    activity: 'related-work',
    collection: 'tasks',
    record: { shortDescription: 'Try the other refusals' },
    whileOpen: async (number) => {
      const dryRun = await client.expect({
        title: 'Ask what closing now would do',
        post: `${play.path}/close?dryRun=true`,
        body: { closureCode: 'Partially achieved', closeNotes: 'Only a question.' },
      })
      must({
        what: 'tasks that an early close would cancel',
        is: dryRun.effects.canceled.tasks,
        be: [number],
      })
    },
  })
}

/** An open record keeps the gate shut; once it is complete, the activity can be completed. */
const gate = async ({ client, play, activity, collection, record, whileOpen }) => {
  const complete = `${play.path}/activities/${activity}/complete`
  const { doc } = await client.expect({
    title: `Create one of the play's ${collection}`,
    status: 201,
    post: `/${collection}?depth=0`,
    body: { play: play.id, ...record },
  })
  await client.refused({
    title: `Complete ${activity} while ${doc.number} is open`,
    post: complete,
    body: {},
    code: 'blocked',
    reason: 'records-open',
  })
  await whileOpen?.(doc.number)
  await client.expect({
    title: `Complete ${doc.number}`,
    patch: `/${collection}/${doc.id}?depth=0`,
    body: { state: 'complete' },
  })
  await client.expect({ title: `Complete ${activity}`, post: complete, body: {} })
}

const review = async ({ client, play }) => {
  await client.refused({
    title: 'Set the state to closed by hand, without a closure code',
    patch: play.path,
    body: { state: 'closed' },
    field: 'closureCode',
  })
  await client.refused({
    title: 'Give the play another number',
    patch: play.path,
    body: { number: 'CPL9999999' },
    field: 'number',
  })
  await client.expect({ title: 'Pause the play', post: `${play.path}/pause`, body: {} })
  await client.refused({
    title: 'Communicate the final outcome of a paused play',
    post: `${play.path}/activities/final-outcome/complete`,
    body: { body: 'Not now.' },
    code: 'blocked',
    reason: 'play-paused',
  })
  await client.expect({ title: 'Resume it', post: `${play.path}/resume`, body: {} })
  await client.expect({
    title: 'Communicate the final outcome',
    post: `${play.path}/activities/final-outcome/complete`,
    body: { body: 'The play was walked from start to end.' },
  })
  const closeRecord = `${play.path}/activities/close-record/complete`
  await client.refused({
    title: 'Close the record with a closure code that the playbook lacks',
    post: closeRecord,
    body: { data: { closureCode: 'Whatever', closeNotes: 'No.' } },
    field: 'closureCode',
  })
  await client.expect({
    title: 'Close record',
    post: closeRecord,
    body: { data: { closureCode: 'Achieved', closeNotes: 'Every step done, every refusal met.' } },
  })
  const run = await client.expect({ title: 'Close the play', post: `${play.path}/close`, body: {} })
  must({ what: 'state and progress', is: [run.play.state, run.play.progress], be: ['closed', 'completed'] })
  must({
    what: 'the states of the phases',
    is: run.phases.map(({ state }) => state),
    be: ['completed', 'completed', 'completed'],
  })
}

const afterwards = async ({ client, play }) => {
  await client.refused({
    title: 'Complete something of the closed play',
    post: `${play.path}/activities/final-outcome/complete`,
    body: { body: 'One more thing.' },
    code: 'play-closed',
  })
  await client.refused({
    title: 'Create a task under the closed play',
    post: '/tasks',
    body: { play: play.id, shortDescription: 'Too late' },
    code: 'play-closed',
  })
}

/** Speaks JSON with the API and compares every answer with what was expected. */
const createClient = ({ url, log }) => {
  const tokens = {}
  const counts = { steps: 0, refusals: 0 }

  const request = async ({ as = 'agent', get, post, patch, body }) => {
    const response = await fetch(`${url}/api${get ?? post ?? patch}`, {
      method: get ? 'GET' : post ? 'POST' : 'PATCH',
      headers: {
        'Content-Type': 'application/json',
        ...(tokens[as] ? { Authorization: `JWT ${tokens[as]}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    try {
      return { status: response.status, answer: JSON.parse(text) }
    } catch {
      throw new Error(`HTTP ${response.status} without JSON: ${text.slice(0, 200)}`)
    }
  }

  return {
    counts,
    signIn: async (name) => {
      const body = { email: `${name}@example.com`, password: PASSWORD }
      const { status, answer } = await request({ post: '/users/login', body })
      if (!answer.token) throw new Error(`${body.email} cannot sign in: HTTP ${status}.`)
      tokens[name] = answer.token
    },
    /** The call goes through, with this status. */
    expect: async ({ title, status = 200, ...call }) => {
      const given = await request(call)
      if (given.status !== status) surprise({ title, given, expected: `HTTP ${status}` })
      counts.steps += 1
      log(`  ok       ${title}`)
      return given.answer
    },
    /** The call is refused: 400 at a field, 409 with a code and a reason, or with another status. */
    refused: async ({ title, field, code, reason, status = field ? 400 : 409, ...call }) => {
      const given = await request(call)
      const [error] = given.answer.errors ?? []
      const paths = error?.data?.errors?.map(({ path }) => path) ?? []
      const reasons = error?.data?.reasons?.map((each) => each.code) ?? []
      const expected = ['HTTP', status, field && `at ${field}`, code, reason].filter(Boolean).join(' ')
      const isAsExpected =
        given.status === status &&
        (!field || paths.some((path) => path === field || path.endsWith(`.${field}`))) &&
        (!code || (error?.name === 'CommandRefused' && error.data?.code === code && reasons.length > 0)) &&
        (!reason || reasons.includes(reason))
      if (!isAsExpected) surprise({ title, given, expected })
      counts.refusals += 1
      const [first] = error.data?.errors ?? []
      log(
        `  refused  ${title}\n           ${status}: ${first ? `${first.path}: ${first.message}` : error.message}`,
      )
    },
  }
}

const surprise = ({ title, given, expected }) => {
  throw new Error(
    `${title}: expected ${expected}, got HTTP ${given.status} ${JSON.stringify(given.answer).slice(0, 600)}`,
  )
}

const must = ({ what, is, be }) => {
  if (!isDeepStrictEqual(is, be))
    throw new Error(`${what}: expected ${JSON.stringify(be)}, got ${JSON.stringify(is)}.`)
}
