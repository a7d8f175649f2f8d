/** Hands a text over as a file, without asking the server. The name is made safe for every system of files. */
export const saveFile = ({ name, text, type }: { name: string; text: string; type: string }): void => {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '') || 'playbook'
  link.click()
  // Some browsers begin to read only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
