import type { ConcernAbout } from '../../../vocabulary/concerns.ts'

/** Who fills the form in. */
export type Teller = 'pupil' | 'parent' | 'staff'

/** The words of the form, for one kind of reader. */
export interface ReportWording {
  readonly about: string
  readonly abouts: Readonly<Record<ConcernAbout, string>>
  readonly happened: string
  readonly happenedHint: string
  readonly who: string
  readonly whoHint: string
  readonly when: string
  readonly where: string
  readonly whereHint: string
  readonly isAbout: string
  readonly isAboutHint: string
  readonly nobodyOfThese: string
  readonly reader: string
  readonly readerHint: string
  readonly usualHint: string
  /** Nobody at the school; `{officer}` stands for whom the council has for it. */
  readonly outside: string
  readonly outsideHint: string
  readonly send: string
}

/** Short sentences and words that a child of nine reads. */
const PUPIL: ReportWording = {
  about: 'What is it about?',
  abouts: {
    adult: 'A grown-up at school',
    pupil: 'Me, or another child',
    online: 'Something online or on a phone',
    staff_abuse: 'Somebody is being horrible to a teacher',
    unsure: 'I am not sure',
  },
  happened: 'What happened?',
  happenedHint:
    'Use your own words. Spelling does not matter. You have done nothing wrong by telling.',
  who: 'Who is it about?',
  whoHint: 'Names, if you know them. You can leave this empty.',
  when: 'When was it?',
  where: 'Where online was it?',
  whereHint: 'The app, the game or the web address. Do not open it again.',
  isAbout: 'Is it about one of these people?',
  isAboutHint: 'If you choose one, that person never sees this. Somebody else reads it.',
  nobodyOfThese: 'No, or I do not know',
  reader: 'Who should read it?',
  readerHint: 'You choose. If you are not sure, leave it as it is.',
  usualHint: 'Never somebody whom it is about.',
  outside: 'Nobody at school. I want to ring somebody else',
  outsideHint: 'Then nothing is sent. We show you whom you can ring.',
  send: 'Send it',
}

const PARENT: ReportWording = {
  about: 'What is it about?',
  abouts: {
    adult: 'An adult who works or helps at the school',
    pupil: 'A child or young person',
    online: 'Something online',
    staff_abuse: 'Abuse of somebody who works at the school',
    unsure: 'I am not sure',
  },
  happened: 'What happened?',
  happenedHint:
    'What you saw or heard, in your own words. It cannot be changed later, only added to.',
  who: 'Who is it about?',
  whoHint: 'Names and classes, if you know them. You can leave this empty.',
  when: 'When was it?',
  where: 'Where online was it?',
  whereHint:
    'The address or the app, as text. Nobody here opens it by itself. Do not open it again.',
  isAbout: 'Is it about one of these people?',
  isAboutHint: 'Whoever you choose never sees this, is not told of it, and somebody else reads it.',
  nobodyOfThese: 'No, or I do not know',
  reader: 'Who should read it?',
  readerHint: 'You can pass by whoever usually reads it.',
  usualHint: 'With whoever else our policy names for it, and never anybody whom it is about.',
  outside: 'Nobody at the school: I want to speak to {officer}',
  outsideHint: 'Nothing is sent. You are told whom to ring.',
  send: 'Send it to the school',
}

const STAFF: ReportWording = {
  ...PARENT,
  abouts: {
    adult: 'An adult who works or helps here',
    pupil: 'A child or young person',
    online: 'Something online',
    staff_abuse: 'Abuse of me or a colleague',
    unsure: 'Not sure',
  },
  happenedHint:
    'What you saw or heard, in the words that were used. Do not look into it yourself and ask no leading questions.',
  whoHint:
    'Children by name and class, people from outside, colleagues if they are not in the list.',
  isAbout: 'Or is it about whoever holds one of these roles?',
  send: 'Send it',
}

export const REPORT_WORDING: Readonly<Record<Teller, ReportWording>> = {
  pupil: PUPIL,
  parent: PARENT,
  staff: STAFF,
}
