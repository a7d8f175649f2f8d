import { list, quote } from '../../definition/describe.ts'
import { didYouMean } from '../../definition/near-miss.ts'
import { fieldsPath } from '../build.ts'
import { RESERVED_NAMES } from '../names.ts'
import { THIS } from '../types.ts'
import type { Rule } from './rule.ts'

const asUnique: Rule = {
  id: 'as-unique',
  severity: 'error',
  check({ successPlay, report }) {
    const seen = new Set<string>()
    for (const [index, { as }] of successPlay.creates.entries()) {
      const path = ['creates', index, 'as']
      if (seen.has(as)) report({ path, message: `the name ${quote(as)} is here twice; allowed: once` })
      if (RESERVED_NAMES.includes(as)) {
        report({
          path,
          message: `the name ${quote(as)} means something else; not allowed: ${list(RESERVED_NAMES)}`,
        })
      }
      seen.add(as)
    }
  },
}

/** A task or meeting belongs to a play that is created before it, or to the one that the launch is from. */
const ofKnown: Rule = {
  id: 'of-unknown',
  severity: 'error',
  check({ successPlay, report }) {
    const plays: string[] = []
    for (const [index, { as, kind, of }] of successPlay.creates.entries()) {
      const path = ['creates', index, kind, 'of']
      if (of !== null && of !== THIS && !plays.includes(of)) {
        const allowed = [THIS, ...plays]
        const later = successPlay.creates.some((item) => item.as === of && item.kind === 'play')
        const found = later ? `the play ${quote(of)} is created later` : `no play is called ${quote(of)}`
        report({
          path,
          message: `${found}; allowed: ${list(allowed)}${didYouMean({ word: of, among: allowed })}`,
        })
      }
      if (kind === 'play') plays.push(as)
    }
  },
}

const ofThis: Rule = {
  id: 'of-this',
  severity: 'error',
  check({ successPlay, report }) {
    if (!successPlay.from.includes('engagement')) return
    for (const [index, { kind, of }] of successPlay.creates.entries()) {
      if (of !== THIS) continue
      const message =
        'launched from an engagement there is no play; allowed: the name of a play that is created before, or from: [play]'
      report({ path: ['creates', index, kind, 'of'], message })
    }
  },
}

const playbookUnknown: Rule = {
  id: 'playbook-unknown',
  severity: 'error',
  check({ successPlay, playbooks, report }) {
    if (playbooks === null) return
    const allowed = [...playbooks.keys()]
    for (const [index, { playbook }] of successPlay.creates.entries()) {
      if (playbook === null || playbooks.has(playbook)) continue
      const guess = didYouMean({ word: playbook, among: allowed })
      report({
        path: ['creates', index, 'play', 'playbook'],
        message: `unknown playbook ${quote(playbook)}; allowed: ${list(allowed)}${guess}`,
      })
    }
  },
}

/** Whoever may launch it may start what it starts. */
const playbookRoles: Rule = {
  id: 'playbook-roles',
  severity: 'error',
  check({ successPlay, playbooks, report }) {
    const launchers = (successPlay.roles ?? []).filter((role) => role !== 'admin')
    let shared: readonly string[] | null = null
    for (const [index, { playbook }] of successPlay.creates.entries()) {
      const definition = playbook === null ? undefined : playbooks?.get(playbook)
      if (!definition) continue
      const create = definition.phases[0]?.lanes[0]?.activities[0]
      const allowed = definition.record.roles.filter((role) => create?.roles?.includes(role) ?? true)
      const path = ['creates', index, 'play', 'playbook']
      for (const role of launchers) {
        if (allowed.includes(role)) continue
        report({
          path,
          message: `the role ${quote(role)} may not start ${quote(definition.key)}; allowed: ${list(allowed)}`,
        })
      }
      shared = shared === null ? allowed : shared.filter((role) => allowed.includes(role))
      if (shared.length === 0 && launchers.length === 0) {
        report({
          path,
          message: 'no role may start all that is created; allowed: playbooks that share a role',
        })
      }
    }
  },
}

const roleUnknown: Rule = {
  id: 'role-unknown',
  severity: 'error',
  check({ successPlay, vocabulary, report }) {
    for (const [index, role] of (successPlay.roles ?? []).entries()) {
      if (vocabulary.roles.includes(role)) continue
      const guess = didYouMean({ word: role, among: vocabulary.roles })
      report({
        path: ['roles', index],
        message: `unknown role ${quote(role)}; allowed: ${list(vocabulary.roles)}${guess}`,
      })
    }
  },
}

const valuesUnique: Rule = {
  id: 'values-unique',
  severity: 'error',
  check({ successPlay, report }) {
    const lists = [
      { path: ['from'], values: successPlay.from },
      { path: ['roles'], values: successPlay.roles ?? [] },
      ...successPlay.questions.map(({ options }, index) => ({
        path: ['questions', index, 'options'],
        values: options,
      })),
      ...successPlay.creates.flatMap(({ kind, fields }, index) =>
        Object.entries(fields).flatMap(([name, value]) =>
          Array.isArray(value)
            ? [{ path: ['creates', index, ...fieldsPath(kind), name], values: value }]
            : [],
        ),
      ),
    ]
    for (const { path, values } of lists) {
      for (const [index, value] of values.entries()) {
        if (values.indexOf(value as never) < index) {
          report({ path: [...path, index], message: `${quote(String(value))} is here twice; allowed: once` })
        }
      }
    }
  },
}

export const itemRules: readonly Rule[] = [
  asUnique,
  ofKnown,
  ofThis,
  playbookUnknown,
  playbookRoles,
  roleUnknown,
  valuesUnique,
]
