import { describe, expect, it } from 'vitest'
import { classKey, yearKey } from './school-classes.ts'

describe('yearKey()', () => {
  it.each([
    ['7', '7'],
    ['Year 7', '7'],
    ['Y7', '7'],
    ['7B', '7'],
    ['Year 13', '13'],
    ['Blwyddyn 5', '5'],
    ['year seven', '7'],
    ['Reception', 'r'],
    ['R', 'r'],
    ['Nursery', 'n'],
    ['Kestrels', ''],
    ['2026', ''],
    ['', ''],
  ])('reads %j as %j', (written, key) => {
    expect(yearKey(written)).toBe(key)
  })
})

describe('classKey()', () => {
  it.each([
    ['7B', '7b'],
    ['7 b', '7b'],
    ['Class 7B', '7b'],
    ['Year 7B', '7b'],
    ['Kestrels Class', 'kestrels'],
    ['Dosbarth Môr', 'mor'],
  ])('reads %j as %j', (written, key) => {
    expect(classKey(written)).toBe(key)
  })
})
