/** Hands a text over as a file, without asking the server. */
export const downloadText = ({ name, text }: { name: string; text: string }): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers begin to read only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
