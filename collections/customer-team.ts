import type { CollectionConfig } from 'payload'
import type { FactoryArgs } from './shared/collection.ts'
import { teamCollection } from './shared/team.ts'

/** Somebody of the customer whom an engagement knows. */
export const createCustomerTeamCollection = (args: FactoryArgs): CollectionConfig =>
  teamCollection({ args, key: 'customerTeam', person: 'contact', people: 'contacts' })
