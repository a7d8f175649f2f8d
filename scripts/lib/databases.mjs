import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort, until } from './ports.mjs'
import { onEnd, run, start } from './processes.mjs'

/** The databases of the integration suite, in the order they are tested. */
export const DATABASES = ['sqlite', 'postgres', 'mongo-replica', 'mongo-standalone']

/**
 * Gets a database of this kind: one that the environment names, or a private one that lives until the script ends.
 * Gives `{ uri, stop }` (`uri` null for SQLite, which needs no server; `stop` only for a server that was started) or `{ missing }`: why there is none.
 */
export const getDatabase = async (kind) => {
  if (kind === 'sqlite') return { uri: null }
  return kind === 'postgres' ? getPostgres() : getMongo(kind)
}

const getPostgres = async () => {
  if (process.env.POSTGRES_URI) return { uri: process.env.POSTGRES_URI }
  const binaries = postgresBinaries()
  if (!binaries) return { missing: 'POSTGRES_URI is not set and no PostgreSQL server is installed' }
  try {
    return await startPostgres(binaries)
  } catch (error) {
    return { missing: `the PostgreSQL of ${binaries} did not start: ${error.message}` }
  }
}

/** The newest of Debian's versions, or wherever the PATH has `initdb` and `postgres`. */
const postgresBinaries = () => {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  const debian = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => `/usr/lib/postgresql/${version}/bin`)
  const onPath = (process.env.PATH ?? '').split(path.delimiter)
  return [...debian, ...onPath].find((directory) =>
    ['initdb', 'postgres'].every((name) => existsSync(path.join(directory, name))),
  )
}

const MEMORY = '/dev/shm'
const ENOUGH_MEMORY = 4 * 1024 ** 3

/** A directory for what is thrown away anyway: in memory where there is enough of it, for disks make every test wait. */
const quickDirectory = (prefix) => {
  const directory = mkdtempSync(path.join(hasMemory() ? MEMORY : os.tmpdir(), prefix))
  onEnd(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

const hasMemory = () => {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= ENOUGH_MEMORY
  } catch {
    return false
  }
}

/** A server in a temporary directory, without durability: what it holds is thrown away anyway. */
const startPostgres = async (binaries) => {
  const directory = quickDirectory('playbooks-postgres-')
  // PostgreSQL refuses to run as root.
  const owner = process.getuid?.() === 0 ? { uid: userId(['-u']), gid: userId(['-g']) } : {}
  if (owner.uid !== undefined) chownSync(directory, owner.uid, owner.gid)
  const options = { cwd: directory, output: 'hide', ...owner }
  const data = path.join(directory, 'data')
  const init = await run({
    command: path.join(binaries, 'initdb'),
    args: ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'],
    ...options,
  })
  if (init.code !== 0) throw new Error(init.output.trim())
  const port = await freePort()
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300']
  const server = start({
    command: path.join(binaries, 'postgres'),
    args: [
      '-D',
      data,
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      '-k',
      directory,
      ...settings.flatMap((each) => ['-c', each]),
    ],
    // The fast shutdown: it does not wait for clients.
    stopSignal: 'SIGINT',
    ...options,
  })
  const isReady = await until({
    timeout: 30_000,
    probe: async () => {
      const { code } = await run({
        command: path.join(binaries, 'pg_isready'),
        args: ['-h', '127.0.0.1', '-p', String(port)],
        ...options,
      })
      return code === 0
    },
  })
  if (!isReady) throw new Error(server.output().trim() || 'it did not answer within 30 seconds')
  return { uri: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: server.stop }
}

const userId = (flag) => {
  for (const name of ['postgres', 'nobody']) {
    try {
      return Number(execFileSync('id', [...flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
    } catch {
      // The next one.
    }
  }
  throw new Error('there is neither a user postgres nor a user nobody to run it')
}

/**
 * `MONGODB_URI` counts as the kind that it is; the other kind still takes a server of its own. A `mongod` is the one
 * `MONGOMS_SYSTEM_BINARY` names, the one on the PATH, or a download where the network allows it.
 */
const getMongo = async (kind) => {
  const given = process.env.MONGODB_URI
  if (given) {
    const givenKind = /[?&]replicaSet=|^mongodb\+srv:/.test(given) ? 'mongo-replica' : 'mongo-standalone'
    if (givenKind === kind) return { uri: given }
  }
  const binary = mongodBinary()
  if (binary?.missing) return binary
  if (!binary && !(await canDownloadMongod())) {
    return {
      missing: `${given ? `MONGODB_URI is no ${kind}, ` : ''}no mongod is installed and none can be downloaded`,
    }
  }
  try {
    return await startMongo({ kind, binary })
  } catch (error) {
    return { missing: `mongod did not start: ${error.message}` }
  }
}

/**
 * Every test file has a database of its own, which it drops: hundreds of files each. By default a replica set keeps what
 * was dropped for five minutes, and its handles for ten, until there are more than a process may have.
 */
const LETS_GO = [
  '--setParameter',
  'minSnapshotHistoryWindowInSeconds=1',
  '--wiredTigerEngineConfigString',
  'file_manager=(close_idle_time=5,close_scan_interval=5,close_handle_minimum=100)',
]

const startMongo = async ({ kind, binary }) => {
  // Read when the package is loaded, so they have to be there before.
  if (binary) {
    process.env.MONGOMS_SYSTEM_BINARY = binary.path
    process.env.MONGOMS_VERSION ||= binary.version
  }
  const { MongoMemoryReplSet, MongoMemoryServer } = await import('mongodb-memory-server-core')
  const own = { dbPath: quickDirectory('playbooks-mongo-'), storageEngine: 'wiredTiger' }
  const server =
    kind === 'mongo-replica'
      ? await MongoMemoryReplSet.create({ replSet: { count: 1 }, instanceOpts: [{ ...own, args: LETS_GO }] })
      : await MongoMemoryServer.create({ instance: { ...own, args: LETS_GO } })
  return { uri: server.getUri(), stop: onEnd(() => server.stop()) }
}

const mongodBinary = () => {
  const named = process.env.MONGOMS_SYSTEM_BINARY
  if (named && !existsSync(named))
    return { missing: `MONGOMS_SYSTEM_BINARY names ${named}, which is not there` }
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((directory) => path.join(directory, 'mongod'))
  const found = named ?? onPath.find((file) => existsSync(file))
  if (!found) return null
  try {
    const version = /db version v(\S+)/.exec(execFileSync(found, ['--version'], { encoding: 'utf8' }))?.[1]
    return { path: found, version }
  } catch (error) {
    return { missing: `${found} does not run: ${error.message.split('\n')[0]}` }
  }
}

const canDownloadMongod = async () => {
  try {
    const response = await fetch('https://fastdl.mongodb.org', {
      method: 'HEAD',
      signal: AbortSignal.timeout(5_000),
    })
    return response.status < 500
  } catch {
    return false
  }
}
