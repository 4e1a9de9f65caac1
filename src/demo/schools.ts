import type { Audience, Network } from '../vocabulary/networks.ts'
import type { Role } from '../vocabulary/roles.ts'

export interface DemoAdult {
  readonly name: string
  readonly position: string
  readonly roles: readonly Role[]
  readonly kind?: 'employee' | 'governor'
  /** Name of their line manager, at the same school. */
  readonly manager?: string
}

export interface DemoSchool {
  readonly packId: string
  readonly name: string
  readonly slug: string
  readonly town: string
  readonly strapline: string
  readonly crest: string
  readonly brandColour: string
  /** Phase decides years and class names. */
  readonly phase: 'primary' | 'secondary'
  readonly knownTerms: readonly string[]
  readonly adults: readonly DemoAdult[]
  readonly channels: readonly {
    readonly name: string
    readonly network: Network
    readonly audience: Audience
  }[]
}

export const DEMO_TRUST = { name: 'Ambermere Schools Trust', slug: 'ambermere' } as const

/** Five schools that do not exist, each on one of the five policies. */
export const DEMO_SCHOOLS: readonly DemoSchool[] = [
  {
    packId: 'maesteg',
    name: 'Ysgol Glan Brithyll',
    slug: 'glan-brithyll',
    town: 'Pontmorlais Uchaf',
    strapline: 'Dysgu gyda’n gilydd: learning together',
    crest: 'wave',
    brandColour: '#1f6f78',
    phase: 'secondary',
    knownTerms: ['Brithyll', 'Dyfrig House', 'Hafren House', 'Teifi House', 'Eisteddfod'],
    adults: [
      { name: 'Gwenllian Tudor-Ash', position: 'Headteacher', roles: ['head', 'author'] },
      {
        name: 'Emrys Pennoyer',
        position: 'Deputy headteacher',
        roles: ['deputy_head', 'line_manager', 'author'],
        manager: 'Gwenllian Tudor-Ash',
      },
      {
        name: 'Cerys Marlow',
        position: 'Media and marketing officer',
        roles: ['media_officer', 'author'],
        manager: 'Gwenllian Tudor-Ash',
      },
      {
        name: 'Dafydd Ellery',
        position: 'Teacher of physical education',
        roles: ['author'],
        manager: 'Emrys Pennoyer',
      },
      {
        name: 'Manon Thriplow',
        position: 'Teacher of art',
        roles: ['author'],
        manager: 'Emrys Pennoyer',
      },
      {
        name: 'Beti Carrow',
        position: 'School office manager',
        roles: ['office'],
        manager: 'Gwenllian Tudor-Ash',
      },
      {
        name: 'Ffion Haverstock',
        position: 'Designated safeguarding person',
        roles: ['dsl', 'author'],
        manager: 'Gwenllian Tudor-Ash',
      },
      {
        name: 'Huw Castellan',
        position: 'Chair of governors',
        roles: ['governor', 'chair'],
        kind: 'governor',
      },
    ],
    channels: [
      { name: 'School news page', network: 'hosted', audience: 'public' },
      { name: 'Facebook page', network: 'facebook', audience: 'families' },
    ],
  },
  {
    packId: 'oldchurch',
    name: 'Quillet Lane Primary School',
    slug: 'quillet-lane',
    town: 'Wexbourne',
    strapline: 'Curious, kind and brave',
    crest: 'oak',
    brandColour: '#7a3b1d',
    phase: 'primary',
    knownTerms: [
      'Willow Class',
      'Rowan Class',
      'Hazel Class',
      'Ivy Class',
      'Rose Class',
      'Forest School',
    ],
    adults: [
      { name: 'Rosalind Peverell', position: 'Head teacher', roles: ['head', 'author'] },
      {
        name: 'Tobias Larkham',
        position: 'Assistant head',
        roles: ['line_manager', 'deputy_head', 'author'],
        manager: 'Rosalind Peverell',
      },
      {
        name: 'Anjali Wray',
        position: 'Class teacher, Willow Class',
        roles: ['author'],
        manager: 'Tobias Larkham',
      },
      {
        name: 'Martin Osgathorpe',
        position: 'Class teacher, Hazel Class',
        roles: ['author'],
        manager: 'Tobias Larkham',
      },
      {
        name: 'Precious Adair',
        position: 'Communications assistant',
        roles: ['media_officer', 'author'],
        manager: 'Tobias Larkham',
      },
      {
        name: 'Jean Sibbald',
        position: 'School secretary',
        roles: ['office'],
        manager: 'Rosalind Peverell',
      },
      {
        name: 'Owen Trelawney-Cole',
        position: 'Designated safeguarding lead',
        roles: ['dsl'],
        manager: 'Rosalind Peverell',
      },
      {
        name: 'Sunita Garrick',
        position: 'Vice-chair of governors',
        roles: ['governor'],
        kind: 'governor',
      },
    ],
    channels: [
      { name: 'School news page', network: 'hosted', audience: 'public' },
      { name: 'Facebook page', network: 'facebook', audience: 'families' },
      { name: 'Pupils’ reading blog', network: 'hosted', audience: 'pupils' },
    ],
  },
  {
    packId: 'cambrian',
    name: 'Thornwick Academy',
    slug: 'thornwick',
    town: 'Thornwick',
    strapline: 'Think well, do well',
    crest: 'lamp',
    brandColour: '#29417a',
    phase: 'secondary',
    knownTerms: ['Brunel House', 'Seacole House', 'Turing House', 'Thornwick Park'],
    adults: [
      { name: 'Alastair Quinnell', position: 'Headteacher', roles: ['head', 'author'] },
      {
        name: 'Beverley Osmotherly',
        position: 'Deputy headteacher',
        roles: ['deputy_head', 'line_manager', 'author'],
        manager: 'Alastair Quinnell',
      },
      {
        name: 'Kofi Brandreth',
        position: 'Head of music',
        roles: ['author', 'line_manager'],
        manager: 'Beverley Osmotherly',
      },
      {
        name: 'Isla Fenwright',
        position: 'Teacher of science',
        roles: ['author'],
        manager: 'Beverley Osmotherly',
      },
      {
        name: 'Dominic Sharrow',
        position: 'Marketing officer',
        roles: ['media_officer', 'author'],
        manager: 'Alastair Quinnell',
      },
      {
        name: 'Pauline Catterall',
        position: 'Data and admissions officer',
        roles: ['office'],
        manager: 'Alastair Quinnell',
      },
      {
        name: 'Yasmin Holroyd',
        position: 'Designated safeguarding lead',
        roles: ['dsl', 'author'],
        manager: 'Alastair Quinnell',
      },
      {
        name: 'Leonard Ashcombe',
        position: 'Chief operating officer of the trust',
        roles: ['trust_officer'],
      },
    ],
    channels: [
      { name: 'School news page', network: 'hosted', audience: 'public' },
      { name: 'Instagram', network: 'instagram', audience: 'public' },
      { name: 'X', network: 'x', audience: 'public' },
    ],
  },
  {
    packId: 'lwlat',
    name: 'Pellow Park Academy',
    slug: 'pellow-park',
    town: 'Eastmarsh',
    strapline: 'Every learner, every day',
    crest: 'star',
    brandColour: '#6a2c70',
    phase: 'secondary',
    knownTerms: ['Pellow Park', 'Avon House', 'Severn House', 'Frome House'],
    adults: [
      { name: 'Marguerite Stanforth', position: 'Principal', roles: ['head', 'author'] },
      {
        name: 'Jerome Appleyard',
        position: 'Vice principal',
        roles: ['deputy_head', 'line_manager', 'author'],
        manager: 'Marguerite Stanforth',
      },
      {
        name: 'Helena Brisk',
        position: 'Teacher of drama',
        roles: ['author'],
        manager: 'Jerome Appleyard',
      },
      {
        name: 'Samir Colebrook',
        position: 'Teacher of geography',
        roles: ['author'],
        manager: 'Jerome Appleyard',
      },
      {
        name: 'Tilly Vanstone',
        position: 'Communications officer',
        roles: ['media_officer', 'author'],
        manager: 'Marguerite Stanforth',
      },
      {
        name: 'Graham Ottley',
        position: 'Office manager',
        roles: ['office'],
        manager: 'Marguerite Stanforth',
      },
      {
        name: 'Nadia Wolstencroft',
        position: 'Designated safeguarding lead',
        roles: ['dsl'],
        manager: 'Marguerite Stanforth',
      },
      { name: 'Philip Mardle', position: 'Trustee', roles: ['governor'], kind: 'governor' },
    ],
    channels: [
      { name: 'School news page', network: 'hosted', audience: 'public' },
      { name: 'X', network: 'x', audience: 'public' },
    ],
  },
  {
    packId: 'societas',
    name: 'Haddow Green Academy',
    slug: 'haddow-green',
    town: 'Haddow Green',
    strapline: 'Working as one',
    crest: 'bridge',
    brandColour: '#35602e',
    phase: 'primary',
    knownTerms: ['Haddow Green', 'Otters', 'Badgers', 'Kestrels', 'Herons', 'Squirrels'],
    adults: [
      { name: 'Imogen Tattersley', position: 'Headteacher', roles: ['head', 'author'] },
      {
        name: 'Winston Barraclough-Hay',
        position: 'Phase leader',
        roles: ['line_manager', 'deputy_head', 'author'],
        manager: 'Imogen Tattersley',
      },
      {
        name: 'Lucy Pembury',
        position: 'Class teacher, Otters',
        roles: ['author'],
        manager: 'Winston Barraclough-Hay',
      },
      {
        name: 'Rafe Donnington',
        position: 'Class teacher, Kestrels',
        roles: ['author'],
        manager: 'Winston Barraclough-Hay',
      },
      {
        name: 'Bronagh Tully',
        position: 'Communications lead',
        roles: ['media_officer', 'author'],
        manager: 'Imogen Tattersley',
      },
      {
        name: 'Carol Ainslow',
        position: 'School business officer',
        roles: ['office'],
        manager: 'Imogen Tattersley',
      },
      {
        name: 'Devika Rowntree-Shaw',
        position: 'Designated safeguarding lead',
        roles: ['dsl'],
        manager: 'Imogen Tattersley',
      },
      { name: 'Frank Kilbride', position: 'IT manager of the trust', roles: ['administrator'] },
    ],
    channels: [
      { name: 'School news page', network: 'hosted', audience: 'public' },
      { name: 'Facebook page', network: 'facebook', audience: 'families' },
    ],
  },
]

/** The words that every demo school shows its visitors. */
