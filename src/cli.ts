#!/usr/bin/env node
import { createInterface, type Interface } from 'node:readline'
import { run } from './cli/run.ts'

let terminal: Interface | null = null
let isOver = false
const typed: string[] = []
const waiting: ((line: string) => void)[] = []

/** One reader for all questions: lines that were typed ahead answer the next ones. After the end nothing is answered. */
const ask = (question: string): Promise<string> => {
  if (terminal === null) {
    terminal = createInterface({ input: process.stdin })
    terminal.on('line', (line) => {
      const next = waiting.shift()
      if (next) next(line)
      else typed.push(line)
    })
    terminal.on('close', () => {
      isOver = true
      for (const next of waiting.splice(0)) next('')
    })
  }
  process.stderr.write(question)
  const line = typed.shift()
  if (line !== undefined || isOver) return Promise.resolve(line ?? '')
  return new Promise((resolve) => waiting.push(resolve))
}

process.exitCode = await run({
  args: process.argv.slice(2),
  env: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
})
;(terminal as Interface | null)?.close()
