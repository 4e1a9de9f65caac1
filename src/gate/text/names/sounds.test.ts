import { describe, expect, it } from 'vitest'
import { foldedText } from '../fold.ts'
import { isAlike, soundsAsWritten, soundsOf } from './sounds.ts'

/** Whether a name of the register may have been heard as a text writes it. */
function soundsLike(name: string, written: string): boolean {
  const heard = soundsAsWritten(foldedText(written).replace(/[^a-z]/g, ''))
  return soundsOf(name).some((one) => heard.some((other) => isAlike(one, other)))
}

describe('soundsOf()', () => {
  it.each([
    ['Catherine', 'Kathryn'],
    ['Stephen', 'Steven'],
    ['Philip', 'Filip'],
    ['Isaac', 'Izak'],
    ['Phoebe', 'Feebee'],
    ['Hugh', 'Hew'],
    ['Guy', 'Gye'],
    ['Cecilia', 'Sesilia'],
    ['Xanthe', 'Zanthy'],
    ['Penelope', 'Penelopy'],
    ['Wrigley', 'Rigley'],
    ['Thompson', 'Tomson'],
    ['Knowles', 'Nowles'],
    ['Wright', 'Rite'],
    ['Leigh', 'Lee'],
    ['Hughes', 'Hews'],
    ['Fairclough', 'Faircluff'],
    ['Rowbotham', 'Robottom'],
    ['Gallagher', 'Gallaher'],
    ['Loveridge', 'Luvridge'],
  ])('%s sounds like %s', (name, written) => {
    expect(soundsLike(name, written)).toBe(true)
  })

  it.each([
    ['Niamh', 'Neve'],
    ['Siobhán', 'Shivaun'],
    ['Sadhbh', 'Sive'],
    ['Méabh', 'Maeve'],
    ['Saoirse', 'Seersha'],
    ['Tadhg', 'Tige'],
    ['Eilidh', 'Aylee'],
    ['Dafydd', 'Davith'],
    ['Ieuan', 'Yayan'],
    ['Siôn', 'Shon'],
    ['Wojciech', 'Voychek'],
    ['Krzysztof', 'Kshishtof'],
    ['Łukasz', 'Wukash'],
    ['Jerzy', 'Yezhi'],
    ['Dąbrowska', 'Dombrovska'],
    ['Ștefan', 'Shtefan'],
    ['Ciobanu', 'Chobanu'],
    ['Gonçalo', 'Gonsalo'],
    ['Çetinkaya', 'Chetinkaya'],
    ['Tuğba', 'Tooba'],
    ['Kılıç', 'Kilich'],
    ['Xiaoling', 'Shaoling'],
    ['Zhang', 'Jang'],
    ['Qian', 'Chien'],
    ['Chaudhry', 'Chowdhury'],
    ['Khadija', 'Kadeeja'],
    ['Ngozi', 'Gozi'],
    ['Boateng', 'Boatang'],
  ])('%s, spelt as elsewhere, sounds like %s', (name, written) => {
    expect(soundsLike(name, written)).toBe(true)
  })

  it.each([
    ['Smith', 'Smart'],
    ['Rhodri', 'Rhydian'],
    ['Oliver', 'Clever'],
    ['Dan', 'Dean'],
    ['Anna', 'Emma'],
    ['Leo', 'Lee'],
    ['Harry', 'Mary'],
    ['Barker', 'Baker'],
    ['Hall', 'Hill'],
    ['Jones', 'James'],
    ['Miller', 'Muldoon'],
    ['Kai', 'Kay-Leigh'],
  ])('%s does not sound like %s', (name, written) => {
    expect(soundsLike(name, written)).toBe(false)
  })

  it('does not compare what has no consonant to tell it by', () => {
    expect(soundsOf('Aoi')).toEqual([])
    expect(soundsAsWritten('eau')).toEqual([])
  })
})
