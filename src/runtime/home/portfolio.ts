import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { Portfolio } from '../../engagement/home.ts'
import type { Asked } from './query.ts'

export const portfolio = async (_: {
  req: PayloadRequest
  context: PluginContext
  query?: Asked
  now?: Date
}): Promise<Portfolio> => {
  throw new Error('Not yet.')
}
