import './environment.ts'
import { performance } from 'node:perf_hooks'
import { createTestApp } from '../test/support/app.ts'

/** Starts an application and says how long it took. Arguments: the database's URI, the directory of definitions. */
const [databaseUri = '', directory = ''] = process.argv.slice(2)
const loaded = performance.now()
await createTestApp({ attach: databaseUri, directory })
const ready = performance.now()
console.log(JSON.stringify({ total: ready, afterLoading: ready - loaded }))
process.exit(0)
