#!/usr/bin/env node
import { run } from './cli/run.ts'

process.exitCode = run({
  args: process.argv.slice(2),
  env: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
})
