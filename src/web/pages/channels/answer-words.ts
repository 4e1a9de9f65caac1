import { type Answers, answerTo, choicesFor, type Field } from '../../../domain/channels/index.ts'
import { dateWords } from '../../../policy/index.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** An answer as a person reads it, one line for each part; none while there is no answer. */
export function answerWords(
  { name, ask, options = [] }: Field,
  answers: Answers,
  names: ReadonlyMap<string, string>,
): string[] {
  const labelled = (value: string) => options.find((one) => one.value === value)?.text ?? value
  const named = (personId: string) => names.get(personId) ?? 'Somebody who is not on record'
  const one = answerTo(answers, name).trim()
  switch (ask) {
    case 'many':
      return choicesFor(answers, name).map(labelled)
    case 'people':
      return choicesFor(answers, name).map(named)
    case 'channel':
      return one === '' ? [] : [names.get(one) ?? 'A channel that is not on record']
    case 'person':
      return one === '' ? [] : [named(one)]
    case 'one':
      return one === '' ? [] : [labelled(one)]
    case 'day':
      return one === '' ? [] : [DAY.test(one) ? dateWords(one) : one]
    default:
      return one === '' ? [] : one.split('\n')
  }
}
