import type {
  Draft,
  DraftPhoto,
  Register,
  RegisterLearner,
  SeenWriting,
} from '../../src/gate/types.ts'

/** A made-up learner, by id, forename and surname, and whatever else a case needs. */
export function learner(
  id: string,
  forename: string,
  surname: string,
  rest: Partial<RegisterLearner> = {},
): RegisterLearner {
  return { id, forename, surname, ...rest }
}

/** Learners of many origins, as British schools have them; every one made up. */
export const LEARNERS: readonly RegisterLearner[] = [
  learner('tabitha', 'Tabitha', 'Penhallow', {
    middleNames: 'Wren',
    yearGroup: 'Year 7',
    className: '7B',
    dateOfBirth: '2014-07-04',
    upn: 'P207000016049',
  }),
  learner('tobias', 'Tobias', 'Penhallow', { yearGroup: 'Year 9', className: '9C' }),
  learner('tabitha-two', 'Tabitha', 'Ormerod', { yearGroup: 'Year 10', className: '10A' }),
  learner('rhodri', 'Rhodri', 'Prytherch', { yearGroup: 'Reception', className: 'Kestrels' }),
  learner('caoimhe', 'Caoimhe', "O'Flaherty", { yearGroup: '8' }),
  learner('siobhan', 'Siobhán', 'Geraghty', { yearGroup: '8' }),
  learner('zbigniew', 'Zbigniew', 'Wróblewski', { yearGroup: '8' }),
  learner('katarzyna', 'Katarzyna', 'Sikora', { yearGroup: '8' }),
  learner('ilinca', 'Ilinca', 'Stănescu', { yearGroup: '8' }),
  learner('joao', 'João-Pedro', 'Magalhães', { yearGroup: '8' }),
  learner('balwinder', 'Balwinder', 'Dhaliwal', { yearGroup: '8' }),
  learner('jumana', 'Jumana', 'Al-Hashimi', { yearGroup: '8' }),
  learner('adaobi', 'Adaobi', 'Ogunleye', { yearGroup: '8' }),
  learner('meiling', 'Meiling', 'Tsang', { yearGroup: '8' }),
  learner('cagla', 'Çağla', 'Yıldırım', { yearGroup: '8' }),
  learner('kizzy', 'Kizzy', 'Loveridge', { yearGroup: '8' }),
  learner('emily', 'Emily', 'Hartley-Bowen', { yearGroup: '8' }),
  learner('anneke', 'Anneke', 'van der Veen', { yearGroup: '8' }),
  learner('fergus', 'Fergus', 'McSorley', { yearGroup: '8' }),
  learner('elizabeth', 'Elizabeth', 'Braithwaite', { preferredForename: 'Betsan' }),
  learner('owain', 'Owain', 'Thomas', { yearGroup: '11' }),
  learner('marguerite', 'Marguerite-Ann', 'Quilligan', { yearGroup: '8' }),
  learner('grace', 'Grace', 'Hope', { yearGroup: '8' }),
  learner('will', 'Will', 'Mark', { yearGroup: '8' }),
  learner('summer', 'Summer', 'May', { yearGroup: '8' }),
  learner('victoria', 'Victoria', 'Park', { yearGroup: '8' }),
  learner('idris', 'Idris', 'Garth', { yearGroup: '8' }),
]

/** A register of the made-up school, with whatever a case adds to it. */
export function register(rest: Partial<Register> = {}): Register {
  return {
    learners: LEARNERS,
    adults: [
      {
        id: 'prothero',
        name: 'Mrs Helen Prothero',
        email: 'h.prothero@hill.example',
        phone: '01632 960111',
      },
      { id: 'quayle', name: 'Dr Ewart Quayle' },
    ],
    schoolDomains: ['hill.example'],
    publicContacts: [
      'office@hill.example',
      '01632 960000',
      'Hill School, 1 Orchard Lane, CF34 0EF',
    ],
    knownTerms: ['Rose', 'Seacole House', 'Kizzy Field'],
    confidentialTerms: ['Project Heron'],
    ...rest,
  }
}

/** A draft of text alone, with whatever a case adds to it. */
export function draft(text: string, rest: Partial<Draft> = {}): Draft {
  return { text, photos: [], named: [], ...rest }
}

/** A photo with nothing the matter, except what a case says. */
export function photo(rest: Partial<DraftPhoto> = {}): DraftPhoto {
  return {
    id: 'photo',
    fileName: 'IMG_0001.jpg',
    altText: 'A hand planting a bulb.',
    nobodyIdentifiable: true,
    pictured: [],
    device: 'school',
    deletionDeclared: true,
    sight: { kind: 'seen', faces: [], writing: written() },
    ...rest,
  }
}

/** Writing in a picture, one line under the other, each at a height of its own number. */
export function written(...texts: readonly string[]): SeenWriting {
  let at = 0
  const spans = texts.map((text, line) => {
    const start = at
    at += text.length + 1
    return { start, end: start + text.length, line }
  })
  const lines = texts.map((text, y) => ({
    text,
    readable: true,
    box: { x: 0, y, width: 1, height: 1 },
  }))
  return { lines, text: texts.join('\n'), spans }
}
