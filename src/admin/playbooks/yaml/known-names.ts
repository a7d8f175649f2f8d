import type { Path } from '../../../definition/located.ts'
import { nodeAt, textOf } from '../tree/places.ts'
import {
  type Asked,
  activitiesIn,
  conditionNames,
  lanesIn,
  listAt,
  type Name,
  named,
  namesOf,
  optionsOf,
  ownFieldsIn,
  phasesIn,
  statesOf,
} from './names.ts'

/** What a value at a path may name: fields, roles, states, activities. Empty: the schema alone says it. */
export const namesForValue = (asked: Asked): readonly Name[] => {
  const { tree, path, vocabulary } = asked
  const last = path.at(-1)
  const list = typeof last === 'number' ? path.at(-2) : last
  const condition = conditionIn(path)
  if (condition !== null) {
    const [field, operator] = condition.filter((step) => typeof step === 'string').slice(-2)
    return typeof field === 'string' && operator !== undefined ? optionsOf({ ...asked, field }) : []
  }
  const activities = () => activitiesIn(tree).map(({ key, label }) => named(key, 'activity', label))
  if (path[0] === 'scenarios') return inScenario({ ...asked, parent: path.slice(0, -1), list, activities })
  switch (list) {
    case 'fields':
      return namesOf(Object.keys(vocabulary.playFields), 'field')
    case 'name':
      return path.includes('fields') ? namesOf(Object.keys(vocabulary.playFields), 'field') : []
    case 'roles':
      return namesOf(vocabulary.roles, 'role')
    case 'collection':
      return namesOf(Object.keys(vocabulary.records), 'records')
    case 'open': {
      const activity = nodeAt({ tree, path: path.slice(0, path.lastIndexOf('open')) })
      return statesOf(vocabulary, textOf(activity, 'collection'))
    }
    case 'after': {
      const activity = nodeAt({ tree, path: path.slice(0, path.lastIndexOf('after')) })
      const self = textOf(activity, 'key')
      return activitiesIn(tree)
        .filter(({ phase, key }) => phase === path[1] && key !== self)
        .map(({ key, label }) => named(key, 'activity', label))
    }
    default:
      return []
  }
}

/** What a key of the mapping at a path may name. */
export const namesForKey = (asked: Asked): readonly Name[] => {
  const { tree, path, vocabulary } = asked
  const condition = conditionIn(path)
  if (condition !== null)
    return condition.length === 0 || typeof condition.at(-1) === 'number' ? conditionNames(asked) : []
  if (path[0] !== 'scenarios') return []
  const room = path.at(-1)
  const around = path.at(-2)
  switch (room) {
    case 'activities':
    case 'allowed':
    case 'blocked':
      return activitiesIn(tree).map(({ key, label }) => named(key, 'activity', label))
    case 'phases':
      return phasesIn(tree).map(({ key, label }) => named(key, 'phase', label))
    case 'lanes':
      return namesOf(
        lanesIn(tree).map(({ key }) => key),
        'lane',
      )
    case 'with': {
      const completed = textOf(nodeAt({ tree, path: path.slice(0, -1) }), 'complete')
      return fieldsOfActivity(asked, completed)
    }
    case 'fields':
      return namesOf([...Object.keys(vocabulary.playFields), 'closureCode', 'closeNotes'], 'field')
    case 'data':
      return ownFieldsIn(tree, vocabulary).map(({ name, label }) => named(name, 'own', label))
    case 'edit':
    case 'errors':
      return [
        ...namesOf(Object.keys(vocabulary.playFields), 'field'),
        ...ownFieldsIn(tree, vocabulary).map(({ name, label }) => named(name, 'own', label)),
      ]
    case 'engagement':
      return namesOf(Object.keys(vocabulary.engagementFields), 'engagement')
    case 'records':
      return namesOf(Object.keys(vocabulary.records), 'records')
    default:
      return around === 'records' ? statesOf(vocabulary, String(room)) : []
  }
}

/** The part of a path inside of a condition; null: it is in none. Empty: the condition itself. */
const conditionIn = (path: Path): Path | null => {
  const at = path.indexOf('when')
  return at === -1 || path[0] !== 'phases' ? null : path.slice(at + 1)
}

const fieldsOfActivity = ({ tree, vocabulary }: Asked, key: string | null): readonly Name[] => {
  const activity = activitiesIn(tree).find((each) => each.key === key)
  if (!activity) return []
  if (textOf(activity.node, 'type') === 'close-record') return namesOf(['closureCode', 'closeNotes'], 'field')
  const fields = nodeAt({ tree: activity.node, path: ['fields'] })?.entries ?? []
  return fields.flatMap(({ node }) => {
    const name = node.kind === 'scalar' ? node.value : textOf(node, 'name')
    if (name === null || name === '') return []
    return [named(name, Object.hasOwn(vocabulary.playFields, name) ? 'field' : 'own', textOf(node, 'label'))]
  })
}

const inScenario = ({
  tree,
  path,
  vocabulary,
  parent,
  list,
  activities,
}: Asked & {
  parent: Path
  list: string | number | undefined
  activities: () => readonly Name[]
}): readonly Name[] => {
  const step = nodeAt({ tree, path: parent })
  const room = parent.at(-1)
  switch (list) {
    case 'complete':
    case 'skip':
    case 'reach':
    case 'activity':
    case 'waitsFor':
      return activities()
    case 'current':
      return activities()
    case 'activities':
      return room === 'canceled' || typeof path.at(-1) === 'number' ? activities() : []
    case 'add':
    case 'set':
    case 'collection':
      return namesOf(Object.keys(vocabulary.records), 'records')
    case 'state':
    case 'from':
    case 'to': {
      if (room === 'expect') return []
      return statesOf(vocabulary, textOf(step, 'add') ?? textOf(step, 'set'))
    }
    case 'as':
    case 'roles':
      return namesOf(vocabulary.roles, 'role')
    case 'closureCode':
      return namesOf(listAt(tree, ['record', 'closureCodes']), 'value')
    default:
      break
  }
  const field = typeof path.at(-1) === 'number' ? path.at(-2) : path.at(-1)
  if (typeof field !== 'string') return []
  if (['with', 'fields', 'data', 'edit'].includes(String(room))) return optionsOf({ tree, vocabulary, field })
  if (room === 'engagement') return optionsOf({ tree, vocabulary, field: `engagement.${field}` })
  return []
}
