/** How a question is asked, and so what an answer to it looks like. */
export type Asking =
  | 'line'
  | 'words'
  | 'number'
  | 'day'
  | 'address'
  | 'mail'
  | 'one'
  | 'many'
  | 'person'
  | 'people'
  | 'channel'

/** One question of the form. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly ask: Asking
  /** The most characters of a text; of a number the highest. */
  readonly most?: number
  /** For `one` and `many`. */
  readonly options?: readonly { readonly value: string; readonly text: string }[]
  /** Asked only where another question has one of these answers. */
  readonly when?: {
    readonly field: string
    readonly any: readonly string[]
    /** When that is, where it is more than one answer: for whoever reads, and for the page. */
    readonly says?: string
    readonly group?: 'children' | 'outside' | 'elsewhere'
  }
  /** What is said where it is left open; left out for what may stay open. */
  readonly missing?: string
}

/** One page of the form. */
export interface FormStep {
  readonly code: string
  readonly title: string
  /** What the page is for, in a sentence. */
  readonly lead: string
  readonly fields: readonly Field[]
}

/** What was typed so far, right or wrong, by the names of the questions; a list for several choices. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** The answer to a question with one; empty while there is none. */
export function answerTo(answers: Answers, name: string): string {
  const answer = answers[name] ?? ''
  return typeof answer === 'string' ? answer : (answer.at(-1) ?? '')
}

/** The answers to a question with several. */
export function choicesFor(answers: Answers, name: string): readonly string[] {
  const answer = answers[name] ?? []
  return typeof answer === 'string' ? (answer === '' ? [] : [answer]) : answer
}

/** Whether a question takes several answers. */
export function takesSeveral({ ask }: Field): boolean {
  return ask === 'many' || ask === 'people'
}

/** Whether a question is asked at all, by what was answered before it. */
export function isAsked({ when }: Field, answers: Answers): boolean {
  if (!when) return true
  return choicesFor(answers, when.field).some((answer) => when.any.includes(answer))
}
