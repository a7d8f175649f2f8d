import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  changed,
  editBetween,
  type History,
  historyOf,
  MOST_STEPS,
  redone,
  undone,
} from '../../../../src/admin/playbooks/history.ts'
import { maySilence, silenceEdit } from '../../../../src/admin/playbooks/silence.ts'
import { createTextStore } from '../../../../src/admin/playbooks/text-store.ts'
import { editOfDocument, toDocument } from '../../../../src/admin/playbooks/yaml/line-ends.ts'
import { nextRun, type TypingRun } from '../../../../src/admin/playbooks/yaml/typing.ts'
import { applyEdits } from '../../../../src/definition/fixes/apply.ts'

const put = (offset: number, length: number, text: string) => [{ offset, length, text }]
const typed = (history: History, offset: number, text: string, merge: string | null = null): History =>
  changed(history, { edits: put(offset, 0, text), label: text, merge })

describe('steps', () => {
  it('go back and forth to the byte, whatever was done', () => {
    const edit = fc.record({
      at: fc.nat(20),
      length: fc.nat(5),
      text: fc.string({ maxLength: 5, unit: 'grapheme' }),
    })
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(edit, { maxLength: 15 }), (start, edits) => {
        const texts = [start]
        let history = historyOf(start)
        for (const { at, length, text } of edits) {
          const offset = Math.min(at, history.text.length)
          const next = changed(history, {
            edits: put(offset, Math.min(length, history.text.length - offset), text),
            label: 'x',
          })
          if (next.text !== history.text) texts.push(next.text)
          history = next
        }
        for (const text of [...texts].reverse().slice(1)) {
          history = undone(history)
          expect(history.text).toBe(text)
        }
        expect(undone(history)).toBe(history)
        for (const text of texts.slice(1)) {
          history = redone(history)
          expect(history.text).toBe(text)
        }
      }),
    )
  })

  it('that belong together are one, until another comes between', () => {
    let history = typed(typed(historyOf(''), 0, 'a', 'one'), 1, 'b', 'one')
    expect(history.past).toHaveLength(1)
    history = typed(typed(history, 2, 'c', 'two'), 3, 'd', 'one')
    expect(history.past).toHaveLength(3)
    history = undone(undone(history))
    expect(history.text).toBe('ab')
    // What was undone and done again is not added to.
    history = typed(redone(history), 3, 'e', 'two')
    expect(undone(history).text).toBe('abc')
  })

  it('that come to nothing are none', () => {
    const history = typed(historyOf('a'), 1, 'b', 'one')
    const back = changed(history, { edits: put(1, 1, ''), label: 'x', merge: 'one' })
    expect(back).toEqual(historyOf('a'))
    expect(changed(history, { edits: put(0, 1, 'a'), label: 'x' }).past).toHaveLength(1)
  })

  it('are forgotten when there are too many of them', () => {
    let history = historyOf('')
    for (let at = 0; at < MOST_STEPS + 20; at++) history = typed(history, at, 'x')
    expect(history.past).toHaveLength(MOST_STEPS)
    history = historyOf('')
    for (let at = 0; at < 5; at++) history = typed(history, 0, 'y'.repeat(1_500_000))
    expect(history.past.length).toBeLessThan(5)
    expect(history.past.length).toBeGreaterThan(0)
  })

  it('change the least that has to change, and never half a character', () => {
    expect(editBetween({ from: 'a b c', to: 'a x c' })).toEqual({ offset: 2, length: 1, text: 'x' })
    expect(editBetween({ from: 'same', to: 'same' })).toBe(null)
    expect(editBetween({ from: '😀', to: '😁' })).toEqual({ offset: 0, length: 2, text: '😁' })
    expect(editBetween({ from: 'aa', to: 'aaa' })).toEqual({ offset: 2, length: 0, text: 'a' })
  })
})

describe('the text of the workbench', () => {
  it('is read at once, or when typing stops', () => {
    vi.useFakeTimers()
    const store = createTextStore('a')
    const said = vi.fn()
    store.subscribe(said)
    store.change({ edits: put(1, 0, 'b'), label: 'x', later: 300 })
    expect(store.get()).toMatchObject({ text: 'ab', readText: 'a' })
    vi.advanceTimersByTime(299)
    store.change({ edits: put(2, 0, 'c'), label: 'x', later: 300 })
    vi.advanceTimersByTime(299)
    expect(store.get().readText).toBe('a')
    vi.advanceTimersByTime(1)
    expect(store.get().readText).toBe('abc')
    expect(said).toHaveBeenCalledTimes(3)
    store.change({ edits: put(0, 1, ''), label: 'x' })
    expect(store.get()).toMatchObject({ text: 'bc', readText: 'bc' })
    store.undo()
    expect(store.get()).toMatchObject({ text: 'abc', readText: 'abc' })
    vi.useRealTimers()
  })

  it('is replaced as a step that can be undone', () => {
    const store = createTextStore('mine')
    store.replace({ text: 'theirs', label: 'Take theirs' })
    expect(store.get()).toMatchObject({ text: 'theirs', past: [{ label: 'Take theirs' }] })
    store.undo()
    expect(store.get().text).toBe('mine')
  })
})

describe('a run of typing', () => {
  const runs = (
    ...changes: { offset: number; removed?: number; inserted?: string; at: number }[]
  ): number[] => {
    let run: TypingRun | null = null
    return changes.map(({ removed = 0, inserted = '', ...rest }) => {
      run = nextRun({ run, typed: { removed, inserted, ...rest } })
      return run.id
    })
  }
  const letters = (word: string, from = 0, at = 0) =>
    [...word].map((inserted, index) => ({ offset: from + index, inserted, at: at + index * 100 }))

  it('ends with a word, with a pause, in another place, and when deleting begins', () => {
    expect(runs(...letters('ab cd'))).toEqual([1, 1, 1, 2, 2])
    expect(runs(...letters('ab'), { offset: 2, inserted: 'c', at: 5000 })).toEqual([1, 1, 2])
    expect(runs(...letters('ab'), { offset: 9, inserted: 'c', at: 300 })).toEqual([1, 1, 2])
    expect(
      runs(...letters('abc'), { offset: 2, removed: 1, at: 400 }, { offset: 1, removed: 1, at: 500 }),
    ).toEqual([1, 1, 1, 2, 2])
    expect(
      runs({ offset: 0, inserted: 'pasted text', at: 0 }, { offset: 11, inserted: 'and more', at: 10 }),
    ).toEqual([1, 2])
  })
})

describe('lines that end with two characters', () => {
  it('keep them, whatever is typed', () => {
    const text = 'a: 1\r\nb: 2\r\nc: 3\r\n'
    const edits = (document: string) => [editOfDocument({ text, document })].flatMap((each) => each ?? [])
    expect(applyEdits({ text, edits: edits('a: 1\nb: 22\nc: 3\n') })).toBe('a: 1\r\nb: 22\r\nc: 3\r\n')
    expect(applyEdits({ text, edits: edits('a: 1\nb: 2\nnew:\nc: 3\n') })).toBe(
      'a: 1\r\nb: 2\r\nnew:\r\nc: 3\r\n',
    )
    expect(applyEdits({ text, edits: edits('a: 1\nc: 3\n') })).toBe('a: 1\r\nc: 3\r\n')
    expect(toDocument(text)).toBe('a: 1\nb: 2\nc: 3\n')
    expect(editOfDocument({ text: 'a', document: 'ab' })).toEqual({ offset: 1, length: 0, text: 'b' })
  })
})

describe('a silence', () => {
  it('stands above the line, as far in, in one line', () => {
    const text = 'key: a\nphases:\n  - key: b\n'
    const edit = silenceEdit({ text, finding: { line: 3, rule: 'keys-alike' }, reason: ' because\nof that ' })
    expect(applyEdits({ text, edits: [edit] })).toBe(
      'key: a\nphases:\n  # lint-ignore keys-alike: because of that\n  - key: b\n',
    )
  })

  it('is offered for doubts alone', () => {
    const finding = { file: '', line: 1, column: 1, message: '' }
    expect(maySilence({ ...finding, severity: 'warning', rule: 'label-long' })).toBe(true)
    expect(maySilence({ ...finding, severity: 'warning', rule: 'silence-unused' })).toBe(false)
    expect(maySilence({ ...finding, severity: 'error', rule: 'after-unknown' })).toBe(false)
  })
})
