import { describe, expect, it } from 'vitest'
import { draft, register } from '../../test/support/gate-world.ts'
import { buildGateIndex, inspect, type ObservationKind } from './index.ts'

const index = buildGateIndex(register())

const NAMING: readonly ObservationKind[] = [
  'learner_full_name',
  'learner_name_possible',
  'learner_in_context',
]

/** What is seen of learners, one line each: kind, confidence, learners, and the very words. */
function seen(text: string): string[] {
  return inspect(draft(text), index)
    .filter(({ kind }) => NAMING.includes(kind))
    .map(({ kind, confidence, learners, start, end }) =>
      [kind, confidence, learners.join('+'), text.slice(start, end)].join(' | '),
    )
}

const full = (id: string, words: string) => `learner_full_name | certain | ${id} | ${words}`
const part = (id: string, words: string, confidence = 'likely') =>
  `learner_name_possible | ${confidence} | ${id} | ${words}`
const context = (id: string, words: string, confidence = 'likely') =>
  `learner_in_context | ${confidence} | ${id} | ${words}`

const ZERO_WIDTH = '\u200b'

/** Category → text → what must be seen. The letters are those of the evaluation plan. */
const CASES: readonly (readonly [category: string, text: string, expected: readonly string[]])[] = [
  ['A plain', 'Well done to Tabitha Penhallow!', [full('tabitha', 'Tabitha Penhallow')]],
  ['A plain', 'A goal by Adaobi Ogunleye', [full('adaobi', 'Adaobi Ogunleye')]],
  ['A upper', 'WELL DONE BALWINDER DHALIWAL', [full('balwinder', 'BALWINDER DHALIWAL')]],
  ['A lower', 'thanks kizzy loveridge', [full('kizzy', 'kizzy loveridge')]],
  ['A preferred name', 'Thank you Betsan Braithwaite', [full('elizabeth', 'Betsan Braithwaite')]],
  ['A rank before', '1st Tabitha Penhallow', [full('tabitha', 'Tabitha Penhallow')]],

  ['B possessive', "Tabitha Penhallow's poem", [full('tabitha', 'Tabitha Penhallow')]],
  ['B curly', 'Rhodri Prytherch’s kite', [full('rhodri', 'Rhodri Prytherch')]],
  ['B after an s', "Rhodri Prytherchs' kite", [full('rhodri', 'Rhodri Prytherchs')]],
  ['B no mark', 'Rhodri Prytherchs kite', [part('rhodri', 'Rhodri Prytherchs')]],

  ['C comma', 'Penhallow, Tabitha', [full('tabitha', 'Penhallow, Tabitha')]],
  ['C no comma', 'First: Dhaliwal Balwinder', [full('balwinder', 'Dhaliwal Balwinder')]],
  ['C brackets', 'Tsang (Meiling)', [full('meiling', 'Tsang (Meiling')]],
  ['C also a forename', 'Thomas, Owain', ['learner_full_name | likely | owain | Thomas, Owain']],

  ['D own middle name', 'Tabitha Wren Penhallow', [full('tabitha', 'Tabitha Wren Penhallow')]],
  ['D own initial', 'Tabitha W. Penhallow', [full('tabitha', 'Tabitha W. Penhallow')]],
  ['D unknown initial', 'Rhodri G Prytherch', [full('rhodri', 'Rhodri G Prytherch')]],
  [
    'D unknown middle name',
    'Rhodri Gwydion Prytherch',
    ['learner_full_name | likely | rhodri | Rhodri Gwydion Prytherch'],
  ],

  [
    'D a byname in quotation marks',
    'Tabitha "Tabs" Penhallow',
    ['learner_full_name | likely | tabitha | Tabitha "Tabs" Penhallow'],
  ],
  [
    'D a byname in brackets',
    'Adaobi (Ada) Ogunleye',
    ['learner_full_name | likely | adaobi | Adaobi (Ada) Ogunleye'],
  ],
  [
    'D another learner’s first name between',
    'Rhodri Kizzy Loveridge',
    ['learner_full_name | likely | kizzy | Kizzy Loveridge'],
  ],

  ['E hyphen kept', 'Emily Hartley-Bowen', [full('emily', 'Emily Hartley-Bowen')]],
  ['E hyphen dropped', 'Emily Hartley Bowen', [full('emily', 'Emily Hartley Bowen')]],
  ['E run together', 'Emily Hartleybowen', [full('emily', 'Emily Hartleybowen')]],
  ['E first half', 'Emily Hartley', [part('emily', 'Emily Hartley')]],
  ['E second half', 'Emily Bowen', [part('emily', 'Emily Bowen')]],
  [
    'E double forename',
    'Marguerite Ann Quilligan',
    [full('marguerite', 'Marguerite Ann Quilligan')],
  ],
  ['E half a forename', 'Marguerite Quilligan', [part('marguerite', 'Marguerite Quilligan')]],
  ['E particles', 'Anneke van der Veen', [full('anneke', 'Anneke van der Veen')]],
  ['E particles glued', 'anneke vanderveen', [full('anneke', 'anneke vanderveen')]],
  ['E particles left out', 'Anneke Veen', [part('anneke', 'Anneke Veen')]],
  ['E al-', 'Jumana Hashimi', [part('jumana', 'Jumana Hashimi')]],
  ['E Mac', 'Fergus MacSorley', [part('fergus', 'Fergus MacSorley')]],

  ['F curly', 'Caoimhe O’Flaherty', [full('caoimhe', 'Caoimhe O’Flaherty')]],
  ['F none', 'Caoimhe OFlaherty', [full('caoimhe', 'Caoimhe OFlaherty')]],
  ['F backtick', 'Caoimhe O`Flaherty', [full('caoimhe', 'Caoimhe O`Flaherty')]],
  ['F space', 'Caoimhe O Flaherty', [full('caoimhe', 'Caoimhe O Flaherty')]],
  ['F entity', 'Caoimhe O&#39;Flaherty', [full('caoimhe', 'Caoimhe O&#39;Flaherty')]],

  ['G dropped', 'Zbigniew Wroblewski', [full('zbigniew', 'Zbigniew Wroblewski')]],
  ['G dropped', 'Joao Pedro Magalhaes', [full('joao', 'Joao Pedro Magalhaes')]],
  ['G dropped', 'Cagla Yildirim', [full('cagla', 'Cagla Yildirim')]],
  ['G combining', 'Siobha\u0301n Geraghty', [full('siobhan', 'Siobha\u0301n Geraghty')]],

  ['H hashtag', '#TabithaPenhallow', [full('tabitha', 'TabithaPenhallow')]],
  ['H with words', '#WellDoneTabithaPenhallow', [full('tabitha', 'TabithaPenhallow')]],
  ['I lower hashtag', '#adaobiogunleye', [full('adaobi', 'adaobiogunleye')]],
  ['I before', '#welldoneadaobiogunleye', [full('adaobi', 'adaobiogunleye')]],
  ['I after', '#adaobiogunleyewins2026', [full('adaobi', 'adaobiogunleye')]],
  ['I middle name', '#tabithawrenpenhallow', [full('tabitha', 'tabithawrenpenhallow')]],
  ['I with an accent', '#zbigniewwróblewski', [full('zbigniew', 'zbigniewwróblewski')]],

  ['J dotted', '@tabitha.penhallow07', [full('tabitha', 'tabitha.penhallow')]],
  ['J underscore', '@kizzy_loveridge', [full('kizzy', 'kizzy_loveridge')]],
  ['J glued', '@kizzyloveridge2011', [full('kizzy', 'kizzyloveridge')]],
  ['J address', 'kizzy.loveridge@mail.example', [full('kizzy', 'kizzy.loveridge')]],

  [
    'K zero width',
    `Tab${ZERO_WIDTH}itha Pen${ZERO_WIDTH}hallow`,
    [full('tabitha', `Tab${ZERO_WIDTH}itha Pen${ZERO_WIDTH}hallow`)],
  ],
  ['K soft hyphen', 'Tabi\u00adtha Penhallow', [full('tabitha', 'Tabi\u00adtha Penhallow')]],
  ['K reversed', '\u202eTabitha\u202c Penhallow', [full('tabitha', 'Tabitha\u202c Penhallow')]],
  ['K hard space', 'Tabitha\u00a0Penhallow', [full('tabitha', 'Tabitha\u00a0Penhallow')]],

  ['L Cyrillic', 'Таbіthа Реnhаllоw', [full('tabitha', 'Таbіthа Реnhаllоw')]],
  ['L Greek', 'Κizzy Lονeridge', [full('kizzy', 'Κizzy Lονeridge')]],
  ['L small capitals', 'ᴋɪᴢᴢʏ ʟᴏᴠᴇʀɪᴅɢᴇ', [full('kizzy', 'ᴋɪᴢᴢʏ ʟᴏᴠᴇʀɪᴅɢᴇ')]],
  [
    'L full width',
    'Ｋｉｚｚｙ Ｌｏｖｅｒｉｄｇｅ',
    [full('kizzy', 'Ｋｉｚｚｙ Ｌｏｖｅｒｉｄｇｅ')],
  ],
  ['L mathematical', '𝐊𝐢𝐳𝐳𝐲 𝐋𝐨𝐯𝐞𝐫𝐢𝐝𝐠𝐞', [full('kizzy', '𝐊𝐢𝐳𝐳𝐲 𝐋𝐨𝐯𝐞𝐫𝐢𝐝𝐠𝐞')]],
  ['L circled', 'Ⓚⓘⓩⓩⓨ Ⓛⓞⓥⓔⓡⓘⓓⓖⓔ', [full('kizzy', 'Ⓚⓘⓩⓩⓨ Ⓛⓞⓥⓔⓡⓘⓓⓖⓔ')]],
  ['L black squares', '🅺🅸🆉🆉🆈 🅻🅾🆅🅴🆁🅸🅳🅶🅴', [full('kizzy', '🅺🅸🆉🆉🆈 🅻🅾🆅🅴🆁🅸🅳🅶🅴')]],
  [
    'L capital I for l',
    'TabithaPenhaIIow'.replace('aP', 'a P'),
    [full('tabitha', 'Tabitha PenhaIIow')],
  ],

  ['M leet', 'T4b1th4 P3nh4ll0w', [full('tabitha', 'T4b1th4 P3nh4ll0w')]],
  ['M signs', 'K!zzy L0ver!dge', [full('kizzy', 'K!zzy L0ver!dge')]],
  ['M at its end', 'Adaob1 0gunl3y3', [full('adaobi', 'Adaob1 0gunl3y3')]],

  ['N spaced', 'K i z z y   L o v e r i d g e', [full('kizzy', 'K i z z y   L o v e r i d g e')]],
  ['N dotted', 'K.i.z.z.y.L.o.v.e.r.i.d.g.e', [full('kizzy', 'K.i.z.z.y.L.o.v.e.r.i.d.g.e')]],
  ['N one half', 'K i z z y Loveridge', [full('kizzy', 'K i z z y Loveridge')]],
  ['N in pieces', 'Kiz zy Loveridge', [part('kizzy', 'Kiz zy Loveridge')]],

  ['O swapped', 'Tabitha Penhalolw', [part('tabitha', 'Tabitha Penhalolw', 'certain')]],
  ['O left out', 'Tabtha Penhallow', [part('tabitha', 'Tabtha Penhallow', 'certain')]],
  ['O doubled', 'Balwinder Dhalliwal', [part('balwinder', 'Balwinder Dhalliwal', 'certain')]],
  ['O four letters', 'Anneke Vene', [part('anneke', 'Anneke Vene', 'possible')]],
  [
    'O with an apostrophe',
    "Caoimhe O'Flahrety",
    [part('caoimhe', "Caoimhe O'Flahrety", 'certain')],
  ],
  ['P one in each', 'Tabtha Penhalow', [part('tabitha', 'Tabtha Penhalow')]],
  ['P two in one', 'Balwinder Dhlaiwla', [part('balwinder', 'Balwinder Dhlaiwla')]],
  ['Q by sound', 'Shivaun Geraghty', [part('siobhan', 'Shivaun Geraghty')]],
  ['Q by sound', 'Adaobi Ogunlay', [part('adaobi', 'Adaobi Ogunlay')]],
  ['R short form', 'Kasia Sikora', [part('katarzyna', 'Kasia Sikora')]],
  ['R short form', 'Lizzie Braithwaite', [part('elizabeth', 'Lizzie Braithwaite')]],
  ['R short form', 'Toby Penhallow', [part('tobias', 'Toby Penhallow')]],

  ['S year', 'Tabitha in Year 7 shone', [context('tabitha', 'Tabitha in Year 7')]],
  ['S year in words', 'Tabitha of year seven', [context('tabitha', 'Tabitha of year seven')]],
  ['S class', 'Tabitha (7B) scored', [context('tabitha', 'Tabitha (7B')]],
  [
    'S class by name',
    'Rhodri from Kestrels class',
    [context('rhodri', 'Rhodri from Kestrels class')],
  ],
  ['S hashtag', 'Proud of Tabitha! #Year7', [context('tabitha', 'Tabitha! #Year7')]],
  ['S house', 'Idris from Seacole House', [context('idris', 'Idris from Seacole House')]],
  ['S office', 'Idris, our head boy', [context('idris', 'Idris, our head boy')]],
  ['S team', 'Idris of the U13 team', [context('idris', 'Idris of the U13')]],
  ['S short form', 'Toby in 9C', [context('tobias', 'Toby in 9C')]],
  ['S no such year', 'Idris in Year 2', [context('idris', 'Idris in Year 2', 'possible')]],

  ['T initial and surname', 'T. Penhallow', [part('tabitha+tobias', 'T. Penhallow')]],
  ['T initial and surname', 'R Prytherch ran', [part('rhodri', 'R Prytherch')]],
  ['T two initials', 'T.W. Penhallow', [part('tabitha+tobias', 'T.W. Penhallow')]],
  ['T surname first', 'Prytherch, R.', [part('rhodri', 'Prytherch, R')]],
  ['T first name and initial', 'Tabitha P. won', [part('tabitha', 'Tabitha P')]],
  ['T first name and initial', 'Well done Tabitha O', [part('tabitha-two', 'Tabitha O')]],

  ['U line break', 'Kizzy\nLoveridge', [full('kizzy', 'Kizzy\nLoveridge')]],
  ['U emoji', 'Kizzy 🎉 Loveridge', [full('kizzy', 'Kizzy 🎉 Loveridge')]],
  ['U flag', 'Kizzy🏴󠁧󠁢󠁷󠁬󠁳󠁿Loveridge', [full('kizzy', 'Kizzy🏴󠁧󠁢󠁷󠁬󠁳󠁿Loveridge')]],
  ['U tag', 'Kizzy <b>Loveridge</b>', [full('kizzy', 'Kizzy <b>Loveridge')]],
  ['U break tag', 'Kizzy<br/>Loveridge', [full('kizzy', 'Kizzy<br/>Loveridge')]],
  ['U entity', 'Kizzy&nbsp;Loveridge', [full('kizzy', 'Kizzy&nbsp;Loveridge')]],
  ['U dots', 'Kizzy ... Loveridge', [full('kizzy', 'Kizzy ... Loveridge')]],
  [
    'U stop',
    'Well done Kizzy. Loveridge.',
    ['learner_full_name | likely | kizzy | Kizzy. Loveridge'],
  ],

  [
    'W siblings',
    'Tabitha and Tobias Penhallow',
    [full('tabitha', 'Tabitha and Tobias Penhallow'), full('tobias', 'Tobias Penhallow')],
  ],
  [
    'W two learners',
    'Kizzy Loveridge and Meiling Tsang',
    [full('kizzy', 'Kizzy Loveridge'), full('meiling', 'Meiling Tsang')],
  ],

  ['Y words', 'We thank Grace Hope today', [full('grace', 'Grace Hope')]],
  ['Y words', 'A goal by Will Mark', [full('will', 'Will Mark')]],
  ['Y words', 'Our reader is Summer May', [full('summer', 'Summer May')]],
  ['Y in other letters', 'Well done to ԝіӏӏ магк today', [full('will', 'ԝіӏӏ магк')]],
  ['Y hashtag', '#gracehope', [full('grace', 'gracehope')]],
  ['Y handle', '@will.mark', [full('will', 'will.mark')]],
  ['Y shouted', 'THANK YOU GRACE HOPE', ['learner_full_name | likely | grace | GRACE HOPE']],

  ['first name alone', 'Well done Idris', [part('idris', 'Idris', 'possible')]],
  ['first name of two', 'Well done Tabitha', [part('tabitha+tabitha-two', 'Tabitha', 'possible')]],
  ['first name in lower case', 'well done idris', [part('idris', 'idris', 'possible')]],
  ['middle name', 'Wren Penhallow', [part('tabitha', 'Wren Penhallow', 'possible')]],
]

describe('inspect() on names of learners', () => {
  it.each(CASES)('%s: %s', (_category, text, expected) => {
    expect(seen(text)).toEqual(expected)
  })

  it('is less sure of a slip in a register so large that many names are a letter apart', () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({
      id: `other-${at}`,
      forename: 'Xanthippe',
      surname: `Q${at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}`,
    }))
    const large = buildGateIndex(register({ learners: [...register().learners, ...many] }))
    const [slip] = inspect(draft('Tabitha Penhalolw'), large)
    expect(slip).toMatchObject({ kind: 'learner_name_possible', confidence: 'likely' })
  })

  it('takes a word with letters of two alphabets for a name, for nobody types them by chance', () => {
    expect(seen('a prize for gr\u0430ce h\u043epe today')).toHaveLength(1)
    expect(seen('a prize for grace hope today')).toHaveLength(0)
  })

  it.each(['#bravoyiwu', '#yiwu2027'])('finds a name of four letters in %s', (tag) => {
    const small = buildGateIndex(
      register({ learners: [{ id: 'yi', forename: 'Yi', surname: 'Wu' }] }),
    )
    const [found] = inspect(draft(`Look! ${tag}`), small)
    expect(found).toMatchObject({ learners: ['yi'], confidence: 'likely' })
  })

  it.each(['#loveit', '#holiday', '#yiwuzzle'])('finds no name of four letters in %s', (tag) => {
    const small = buildGateIndex(
      register({
        learners: [
          { id: 'yi', forename: 'Yi', surname: 'Wu' },
          { id: 'lo', forename: 'Lo', surname: 'Ve' },
          { id: 'li', forename: 'Li', surname: 'Da' },
        ],
      }),
    )
    expect(inspect(draft(`Look! ${tag}`), small)).toEqual([])
  })

  it('gives every learner who bears the name', () => {
    const twins = buildGateIndex(
      register({
        learners: [
          { id: 'one', forename: 'Meiling', surname: 'Tsang' },
          { id: 'two', forename: 'Mei-Ling', surname: 'Tsang' },
        ],
      }),
    )
    const [both] = inspect(draft('Meiling Tsang'), twins)
    expect(both?.learners).toEqual(['one', 'two'])
  })
})

/** Text in which no learner is named: nothing may be sure or likely. */
const NOBODY: readonly string[] = [
  'Will you mark the date? Hope to see you in May.',
  'Will all parents please mark the work in summer may be late',
  'The May fair and the summer term begin soon',
  'Grace before meals, hope in our hearts',
  'Mr Idris Penhallow visited',
  'Mrs Penhallow and Miss T. Penhallow',
  'Dr Tabitha Penhallow spoke',
  'Thank you to Sir Rhodri Prytherch',
  'The Tabitha Penhallow Cup was won by Oak',
  'Turn left into Tabitha Penhallow Road',
  'St Rhodri Prytherch Primary School',
  'Kizzy Field will be closed',
  'Rose class read well',
  'A score of 24-12 and a time of 10.30am on Friday',
  'A wonderful book by Roald Dahl and one by Julia Donaldson',
  'Jack and the Beanstalk opens on Thursday',
  'Tabitha Loveridge-Smythe is someone else',
  'Today Kizzy. Thomas came second.',
  'Llongyfarchiadau i bawb am waith gwych yr wythnos hon',
  'ISBN 978-0-7475-3269-9, £12.50, grid reference SS 8123 9045',
  'Scunthorpe and Penistone, Hancock and Cummings',
]

describe('inspect() on text that names nobody', () => {
  it.each(NOBODY)('raises no alarm: %s', (text) => {
    const alarms = inspect(draft(text), index).filter(
      ({ kind, confidence }) => NAMING.includes(kind) && confidence !== 'possible',
    )
    expect(alarms).toEqual([])
  })

  it('knows that one can miss a learner', () => {
    expect(seen('We will miss Tabitha Penhallow')).toEqual([full('tabitha', 'Tabitha Penhallow')])
  })

  it('takes a park for a park where words lead to it, and asks', () => {
    expect(seen('We ran in Victoria Park')).toEqual([
      'learner_full_name | likely | victoria | Victoria Park',
    ])
  })

  it('asks, and stops nothing, where a figure of history has the same name', () => {
    const shared = buildGateIndex(
      register({ learners: [{ id: 'm', forename: 'Mary', surname: 'Anning' }] }),
    )
    const [same] = inspect(draft('Fossils found by Mary Anning'), shared)
    expect(same).toMatchObject({ kind: 'learner_full_name', confidence: 'likely' })
  })

  it('asks where a colleague has the same name', () => {
    const shared = buildGateIndex(
      register({ adults: [{ id: 'adult', name: 'Tabitha Penhallow' }] }),
    )
    const kinds = inspect(draft('Thanks to Tabitha Penhallow'), shared)
    expect(kinds.map(({ kind, confidence }) => `${kind} ${confidence}`).sort()).toEqual([
      'adult_name certain',
      'learner_full_name likely',
    ])
  })
})
