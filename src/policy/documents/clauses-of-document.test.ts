import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentBlock } from '../../gate/types.ts'
import { problemsOfPolicy, shippedPacks } from '../index.ts'
import { clausesOfDocument } from './clauses-of-document.ts'
import { legibilityOf } from './damage.ts'
import { isUnbound, packOfDocument } from './pack-of-document.ts'
import { MUCH_ALIKE, suggestFor } from './suggest.ts'

const block = (kind: DocumentBlock['kind'], text: string, level = 0): DocumentBlock => ({
  kind,
  text,
  level: level || (kind === 'heading' ? 2 : kind === 'list_item' ? 1 : 0),
  page: null,
})
const heading = (text: string, level = 2) => block('heading', text, level)
const item = (text: string) => block('list_item', text)
const words = (text: string) => block('paragraph', text)

const numbers = (...blocks: DocumentBlock[]) =>
  clausesOfDocument(blocks).passages.map(({ number, wording }) => [number, wording])

describe('the numbers of a document’s clauses', () => {
  it('are its own where it has them', () => {
    expect(
      numbers(
        heading('Policy', 1),
        heading('4. Photos'),
        item('4.1 Parents agree.'),
        item('4.1a Carers too.'),
        item('4.2 Staff must not:'),
        item('(a) keep copies;'),
        item('(b) share them:'),
        item('(i) with friends.'),
        item('(ii) with others.'),
        heading('5 Reporting'),
        item('1. Tell the head.'),
        item('2. Keep proof.'),
      ),
    ).toEqual([
      ['4.1', 'Parents agree.'],
      ['4.1a', 'Carers too.'],
      ['4.2', 'Staff must not:'],
      ['4.2a', 'keep copies;'],
      ['4.2b', 'share them:'],
      ['4.2b.i', 'with friends.'],
      ['4.2b.ii', 'with others.'],
      ['5.1', 'Tell the head.'],
      ['5.2', 'Keep proof.'],
    ])
  })

  it('are made where it has none, and no number comes twice', () => {
    expect(
      numbers(
        heading('Policy', 1),
        heading('Purpose'),
        words('This policy protects pupils.'),
        words('Staff must not:'),
        item('• share passwords'),
        item('• accept friend requests'),
        heading('Photos'),
        words('Parents agree.'),
        item('1. They are asked.'),
        item('1. They are asked again.'),
      ),
    ).toEqual([
      ['1.1', 'This policy protects pupils.'],
      ['1.2', 'Staff must not:'],
      ['1.2-1', 'share passwords'],
      ['1.2-2', 'accept friend requests'],
      ['2.1', 'Parents agree.'],
      ['2.1-2', 'They are asked.'],
      ['2.1-3', 'They are asked again.'],
    ])
  })

  it('count the sections that most headings are, also under a higher one', () => {
    const { passages } = clausesOfDocument([
      heading('Policy', 1),
      heading('Part one', 2),
      heading('Aim', 3),
      words('Safety.'),
      heading('Photos', 3),
      words('Parents agree.'),
    ])
    expect(passages.map(({ number, section }) => [number, section])).toEqual([
      ['2.1', 'Part one: Aim'],
      ['3.1', 'Part one: Photos'],
    ])
  })

  it('give letters to sections without a number where the others have one', () => {
    expect(
      numbers(
        heading('P', 1),
        heading('Foreword'),
        words('Welcome.'),
        heading('1. Aim'),
        words('Safety.'),
      ),
    ).toEqual([
      ['A.1', 'Welcome.'],
      ['1.1', 'Safety.'],
    ])
  })

  it('are each given once, whatever a document holds', () => {
    const texts = fc.constantFrom(
      '1. One',
      '4.2 Two',
      '(a) Three',
      '(i) Four',
      '• Five',
      'Six',
      '4.2-1 Odd',
      '10. Ten',
    )
    const kinds = fc.constantFrom('heading', 'paragraph', 'list_item', 'table_row', 'unread_page')
    const blocks = fc.array(fc.tuple(kinds, texts, fc.nat(3)), { maxLength: 40 })
    const each = (made: readonly (readonly [DocumentBlock['kind'], string, number])[]) => {
      const document = clausesOfDocument(
        made.map(([kind, text, level]) => block(kind, text, level)),
      )
      const pack = packOfDocument(document, {
        id: 'acorn',
        school: 'Acorn',
        jurisdiction: 'england',
        title: 'Ours',
      })
      expect(problemsOfPolicy(pack)).toEqual([])
      expect(
        document.passages.every(({ number }) => /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(number)),
      ).toBe(true)
    }
    fc.assert(fc.property(blocks, each), { numRuns: 200 })
  })
})

describe('what a document is read as', () => {
  it('leaves the table of contents out and says so, and loses no heading without text', () => {
    const { title, version, passages, leftOut } = clausesOfDocument([
      heading('Social media policy', 1),
      words('Version 3.1, adopted by the governors.'),
      heading('Contents'),
      words('1. Aim ........ 2'),
      words('Photos 3'),
      heading('1. Aim'),
      words('Safety.'),
      heading('Declaration'),
    ])
    expect(title).toBe('Social media policy')
    expect(version).toBe('3.1')
    expect(passages.map(({ wording }) => wording)).toEqual([
      'Version 3.1, adopted by the governors.',
      'Safety.',
      'Declaration',
    ])
    expect(leftOut).toEqual([
      { what: 'contents', times: 3, says: ['Contents', '1. Aim ........ 2', 'Photos 3'] },
    ])
  })

  it('takes a document of one passage as one clause, not as a title', () => {
    expect(numbers(words('Staff must be careful'))).toEqual([['1', 'Staff must be careful']])
    expect(numbers(heading('Staff must be careful', 1))).toEqual([['1.1', 'Staff must be careful']])
  })

  it('knows the headings of plain text, and the kinds of clauses by their words', () => {
    const { passages } = clausesOfDocument([
      words('Social media policy'),
      words('Photos'),
      words('Staff must not keep photos on their own phone.'),
      item('1. Staff may post to the official page.'),
      block('table_row', 'Name | Signed'),
    ])
    expect(passages.map(({ section, kind }) => [section, kind])).toEqual([
      ['Photos', 'prohibition'],
      ['Photos', 'permission'],
      ['Photos', 'form_field'],
    ])
  })

  it('parts a passage that is longer than a clause may be, and loses nothing of it', () => {
    const long = 'Staff must think before they post. '.repeat(400).trim()
    const { passages } = clausesOfDocument([words(long)])
    expect(passages.length).toBeGreaterThan(2)
    expect(passages.map(({ wording }) => wording).join(' ')).toBe(long)
  })

  it.each([
    ['Staff must be careful.', 'readable'],
    ['Staff mu\ufffdt be careful.', 'damaged'],
    ['The p o l i c y says so.', 'damaged'],
    ['Staff must tell the', 'damaged'],
    ['St@ff mu$t t#ll h{e]ad', 'damaged'],
    ['\ue001\ue002\ue003\ue004 a', 'missing'],
    ['(cid:12)(cid:13)', 'missing'],
    ['The head, the DSL and HMRC (2024) agree: see www.school.example/policy.', 'readable'],
    ['Name:', 'readable'],
    ['The guidance[1] of the union[2] says so.', 'readable'],
  ])('finds %s %s', (text, found) => {
    expect(legibilityOf(text).text).toBe(found)
  })

  it('marks a page of pictures as missing, and leaves its words to a person', () => {
    const { passages } = clausesOfDocument([words('Safety.'), block('unread_page', '')])
    expect(passages[1]).toMatchObject({ text: 'missing', number: '2' })
  })
})

describe('a policy from a document', () => {
  it('does nothing, answers nothing, and is whole', () => {
    const document = clausesOfDocument([
      heading('Ours', 1),
      heading('Aim'),
      words('Students are safe.'),
    ])
    const pack = packOfDocument(document, {
      id: 'acorn',
      school: 'Acorn',
      jurisdiction: 'wales',
      title: 'x',
    })
    expect(problemsOfPolicy(pack)).toEqual([])
    expect(pack.clauses.every(isUnbound)).toBe(true)
    expect(Object.values(pack.parameters).every(({ status }) => status === 'silent')).toBe(true)
    expect(pack.terms).toMatchObject({ learner: 'student', learners: 'students' })
  })
})

describe('a suggestion', () => {
  const packs = shippedPacks()
  const suggested = (text: string) =>
    suggestFor(clausesOfDocument([words(text)]).passages, packs)[0]

  it('names the controls and questions of the nearest clause, and how like it is', () => {
    const [known] = packs.flatMap((pack) =>
      pack.clauses.filter((clause) => clause.controls.includes('consent-gate')),
    )
    const suggestion = suggested(known?.wording ?? '')
    expect(suggestion?.nearest[0]).toMatchObject({ clause: known?.id, alike: 1 })
    expect(suggestion?.controls).toEqual(expect.arrayContaining([...(known?.controls ?? [])]))
  })

  it('is made in other words too: students for pupils, principal for headteacher', () => {
    const suggestion = suggested('Employees must never accept friend requests from students.')
    expect(suggestion?.parameters).toContain('pupil_friending')
  })

  it('is right for most of what is much alike: each pack compared with the others alone', () => {
    const taken = packs.flatMap((own) => {
      const clauses = own.clauses.filter(({ text }) => text === 'readable')
      const passages = clauses.map(({ wording, section, kind, text }, nth) => {
        return { number: String(nth), wording, section, kind, text, page: null }
      })
      const found = suggestFor(
        passages,
        packs.filter((pack) => pack !== own),
      )
      return clauses.flatMap(({ controls }, nth) => {
        const suggestion = found[nth]
        if (!suggestion || (suggestion.nearest[0]?.alike ?? 0) < MUCH_ALIKE) return []
        const { controls: suggested } = suggestion
        const none = controls.length === 0 && suggested.length === 0
        return [none || controls.some((control) => suggested.includes(control))]
      })
    })
    expect(taken.length).toBeGreaterThan(40)
    expect(taken.filter(Boolean).length / taken.length).toBeGreaterThan(0.75)
  })

  it('is not made for what is like nothing, nor for what cannot be read', () => {
    expect(suggested('The canteen opens at noon on Tuesdays.')).toBeUndefined()
    expect(
      suggested('Employees must never acc\ufffdpt friend requests from students.'),
    ).toBeUndefined()
  })
})
