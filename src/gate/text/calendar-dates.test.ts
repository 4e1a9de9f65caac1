import { describe, expect, it } from 'vitest'
import { findDates, isoDates, type WrittenDate } from './calendar-dates.ts'
import { read } from './readings.ts'

function datesIn(text: string): WrittenDate[] {
  return findDates(read(text))
}

function iso(text: string): string[] {
  return datesIn(text).flatMap(isoDates)
}

const FORMS = [
  '04/07/2014',
  '4.7.2014',
  '4-7-2014',
  '04 07 2014',
  '2014-07-04',
  '4 july 2014',
  '4th july 2014',
  '4th of july, 2014',
  'july 4, 2014',
  'july 4th 2014',
  '4 jul 2014',
  '04072014',
  '4ydd gorffennaf 2014',
]

describe('findDates()', () => {
  it.each(FORMS)('reads %s', (written) => {
    expect(iso(`on ${written}, we`)).toEqual(['2014-07-04'])
  })

  it('allows two centuries where the year has two digits', () => {
    expect(iso('4/7/14')).toEqual(['2014-07-04', '1914-07-04'])
  })

  it('takes six digits for a date only behind words of birth', () => {
    expect(iso('DOB: 040714')).toContain('2014-07-04')
    expect(datesIn('order 040714')).toEqual([])
  })

  it('keeps a day without a year', () => {
    expect(datesIn('on 4 july at 10.30')[0]).toMatchObject({ day: 4, month: 7, years: [] })
    expect(datesIn('on 4 july 10:30')[0]?.years).toEqual([])
    expect(datesIn('on 4 july, 10.30, room 2')[0]?.years).toEqual([])
  })

  it('takes no score, time or month that there is not for a date', () => {
    expect(datesIn('24-12, 10/3, 13/13/2014, 31.2, 0/0/2014')).toEqual([])
  })
})
