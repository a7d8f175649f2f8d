const started = Date.now()

/** A line about what is going on, with the seconds since the script started. */
export const say = (text) => {
  const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(4)
  console.log(`${seconds}s  ${text}`)
}

/** Ends the script with a message for people: no stack, exit code 1. */
export const fail = (text) => {
  console.error(`\n${text}`)
  process.exit(1)
}

/** Rows of cells as lines with aligned columns. */
export const table = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)))
  return rows.map((row) =>
    `  ${row.map((cell, column) => String(cell).padEnd(widths[column])).join('  ')}`.trimEnd(),
  )
}
