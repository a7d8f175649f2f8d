import type { CollectionConfig } from 'payload'
import type { FactoryArgs } from './shared/collection.ts'
import { teamCollection } from './shared/team.ts'

/** Somebody of the provider who looks after an engagement. */
export const createAccountTeamCollection = (args: FactoryArgs): CollectionConfig =>
  teamCollection({ args, key: 'accountTeam', person: 'user', people: 'users' })
