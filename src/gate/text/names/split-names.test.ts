import { describe, expect, it } from 'vitest'
import { draft, photo, register } from '../../../../test/support/gate-world.ts'
import { buildGateIndex, inspect } from '../../index.ts'

const index = buildGateIndex(register())

function alarms(...given: Parameters<typeof draft>): string[] {
  return inspect(draft(...given), index)
    .filter(({ learners, confidence }) => learners.length > 0 && confidence !== 'possible')
    .map(({ kind, place, text, learners }) => [kind, place.part, text, ...learners].join(' '))
}

describe('findSplitNames()', () => {
  it('joins a first name in the text with a surname in a file name', () => {
    expect(
      alarms('Well done Balwinder', { photos: [photo({ fileName: 'dhaliwal_2.jpg' })] }),
    ).toEqual(['learner_name_possible file_name dhaliwal balwinder'])
  })

  it('joins them in either direction', () => {
    const photos = [photo({ fileName: 'balwinder.jpg', altText: 'A child of the Dhaliwal family' })]
    expect(alarms('Look!', { photos })).toEqual([
      'learner_name_possible alt_text Dhaliwal balwinder',
    ])
  })

  it('joins a first name with a surname in a hashtag, even one that is a forename too', () => {
    expect(alarms('Well done Owain #TeamThomas')).toEqual([
      'learner_name_possible text Thomas owain',
    ])
  })

  it('joins a surname that begins as a short form of somebody else’s first name does', () => {
    const learners = [
      { id: 'huda', forename: 'Huda', surname: 'El-Amin' },
      { id: 'eleanor', forename: 'Eleanor', surname: 'El-Amin' },
    ]
    const own = buildGateIndex(register({ learners }))
    const named = (text: string, fileName = 'IMG_1.jpg') =>
      inspect(draft(text, { photos: [photo({ fileName })] }), own)
        .filter(({ confidence }) => confidence !== 'possible')
        .flatMap((seen) => seen.learners)
    expect(named('Well done Huda #TeamElAmin')).toContain('huda')
    expect(named('Well done Huda', 'elamin.jpg')).toContain('huda')
    expect(named('Well done El Amin')).toEqual(['eleanor'])
  })

  it('leaves first names in a list alone', () => {
    expect(alarms('Well done Owain, Idris and Thomas')).toEqual([])
  })

  it('leaves a teacher with the surname alone', () => {
    expect(alarms('Balwinder thanked Mr Dhaliwal')).toEqual([])
  })

  it('leaves the surname of somebody else alone', () => {
    expect(alarms('Balwinder was coached by Gurpreet Dhaliwal')).toEqual([])
  })

  it('takes an ordinary word for a surname only as all that a file is called', () => {
    const named = (fileName: string) => alarms('Well done Idris', { photos: [photo({ fileName })] })
    expect(named('IMG_garth_01.jpg')).toEqual(['learner_name_possible file_name garth idris'])
    const grace = (fileName: string) =>
      alarms('A prize for Grace', { photos: [photo({ fileName })] })
    expect(grace('hope.jpg')).toEqual(['learner_name_possible file_name hope grace'])
    expect(grace('we_hope_to_win.jpg')).toEqual([])
  })
})
