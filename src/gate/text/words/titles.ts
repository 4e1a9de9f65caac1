import { wordsIn } from './list.ts'

/** Titles that no small letter turns into another word. */
export const ABBREVIATED_TITLES: ReadonlySet<string> = new Set(
  wordsIn('mr mrs ms mx dr prof rev revd cllr messrs'),
)

/** Titles that are titles only when they have a capital. */
export const WRITTEN_TITLES: ReadonlySet<string> = new Set(
  wordsIn(`
miss mister missus doctor professor reverend sir dame madam lady lord father fr pastor rabbi imam
canon councillor sgt sergeant inspector constable pc cpl syr parch pani pan sheikh ustadh
`),
)

/** Words before "Miss" that make it what one does when somebody leaves. */
export const MISSING: ReadonlySet<string> = new Set(
  wordsIn('will ll we to i you they really not never would going always dearly badly'),
)

/** Words before a name that say an adult is meant, though no title is there. */
export const ADULT_ROLES: ReadonlySet<string> = new Set(
  wordsIn(`
headteacher headmaster headmistress principal teacher governor chair chairman chairwoman councillor
author illustrator poet mp mayor mayoress professor coach parent mum dad mother father grandmother
grandfather auntie uncle minister artist historian scientist engineer nurse paramedic firefighter
officer caretaker librarian secretary bursar lollipop senco sendco photographer
`),
)
