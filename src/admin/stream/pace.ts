/** Milliseconds between two polls while somebody is at work. */
const QUICK = 4_000
const SLOWEST = 20_000
/** Without a touch of the page for this long, nobody waits for what others do. */
const AT_WORK = 3 * 60_000

/** How long to wait before the next poll, by how long ago the page was touched; slower after failures, too. */
export const pause = ({ untouchedFor, failures }: { untouchedFor: number; failures: number }): number => {
  const idle = untouchedFor < AT_WORK ? QUICK : QUICK * (untouchedFor / AT_WORK)
  return Math.min(SLOWEST, Math.max(idle, QUICK * 2 ** Math.min(failures, 3)))
}
