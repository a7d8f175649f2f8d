import type { Definition } from '../definition/types.ts'
import { advance } from './advance.ts'
import { begin } from './begin.ts'
import type { Frame, Given, Step } from './types.ts'

/**
 * Runs steps on a made-up play with the real engine; nothing is written. The first frame is the start of the play, then
 * one follows for every step. The same input gives the same frames; nothing throws, whatever the definition.
 */
export function simulate({
  definition,
  facts,
  commands,
}: {
  definition: Definition
  facts?: Given
  commands: readonly Step[]
}): Frame[] {
  const frames = [begin({ definition, ...(facts && { given: facts }) })]
  for (const step of commands) {
    frames.push(advance({ definition, frame: frames.at(-1) as Frame, step }))
  }
  return frames
}
