import type { Id } from './api.ts'

/** People as circles with their initials; their names are what screen readers hear and pointers find. */
export const Faces = ({
  people,
  label,
  most = 4,
}: {
  people: readonly { readonly id: Id; readonly name: string }[]
  label: string
  /** More than these are counted. */
  most?: number
}) => {
  const shown = people.slice(0, people.length > most ? most - 1 : most)
  const more = people.slice(shown.length)
  return (
    <ul aria-label={label} className="pb-faces">
      {shown.map(({ id, name }) => (
        <li className="pb-face" key={id} title={name}>
          <span aria-hidden="true">{initialsOf(name)}</span>
          <span className="pb-hidden">{name}</span>
        </li>
      ))}
      {more.length > 0 && (
        <li className="pb-face" title={more.map(({ name }) => name).join(', ')}>
          <span aria-hidden="true">+{more.length}</span>
          <span className="pb-hidden">{more.map(({ name }) => name).join(', ')}</span>
        </li>
      )}
    </ul>
  )
}

const initialsOf = (name: string): string => {
  const words = name.split(/[\s@._-]+/u).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0])
  return letters.join('').toLocaleUpperCase() || '?'
}
