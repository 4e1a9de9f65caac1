import type { Scene } from './drawings.ts'

/** How far a demo post has come when the demo is built. */
export type DemoStage =
  | 'draft'
  | 'in_review'
  | 'first_approval'
  | 'changes_requested'
  | 'refused'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'taken_down'
  | 'withdrawn'

export interface DemoPost {
  readonly stage: DemoStage
  readonly kind?: 'reminder'
  /** `{learner}` stands for the name of the first learner pictured. */
  readonly text: string
  readonly photos?: readonly {
    readonly scene: Scene
    readonly altText: string
    /** How many learners with a live yes are tagged; none means that nobody can be identified. */
    readonly pictured: number
  }[]
  /** Words of its own for the last of its channels. */
  readonly ownWords?: string
  /** How many of the school's channels, its own page first. */
  readonly channels?: number
  /** How many days from now it is wished to go out. */
  readonly slotInDays?: number
  /** Days before the build at which it was written. */
  readonly daysAgo: number
}

/** Posts that every demo school has: one in each state, so that every screen has something on it. */
export const DEMO_POSTS: readonly DemoPost[] = [
  {
    stage: 'published',
    text: 'Our allotment has never looked brighter. Thank you to everyone who came to plant on Saturday morning, rain and all!',
    photos: [
      {
        scene: 'garden',
        altText: 'A row of bright flowers in the school garden under a pale sky',
        pictured: 0,
      },
    ],
    daysAgo: 30,
  },
  {
    stage: 'published',
    text: 'A wall of colour: this half term’s paintings are up in the hall. Come and see them before Friday.',
    photos: [
      {
        scene: 'artwork',
        altText: 'Six paintings of bright circles hung in two rows on a cream wall',
        pictured: 0,
      },
    ],
    channels: 2,
    daysAgo: 21,
  },
  {
    stage: 'published',
    text: 'What a sports day! Fast feet, loud cheering and a relay decided by a whisker.',
    photos: [
      {
        scene: 'sports_day',
        altText: 'Three runners in red, blue and yellow shirts on a grass track',
        pictured: 2,
      },
    ],
    channels: 2,
    daysAgo: 14,
  },
  {
    stage: 'published',
    text: 'The choir filled the hall last night. If you missed it, they sing again in the market square on the first Saturday of December.',
    photos: [
      {
        scene: 'choir',
        altText: 'Five singers in purple on a stage under a warm light',
        pictured: 3,
      },
    ],
    daysAgo: 9,
  },
  {
    stage: 'taken_down',
    text: 'New shelves, new books, same comfy cushions. The library is open again.',
    photos: [
      { scene: 'library', altText: 'Three long shelves full of colourful books', pictured: 0 },
    ],
    daysAgo: 12,
  },
  {
    stage: 'approved',
    text: 'Something fizzed, something glowed and nobody’s eyebrows were harmed. Science week has begun.',
    photos: [
      {
        scene: 'science',
        altText: 'Two people in white coats beside a flask of green liquid',
        pictured: 2,
      },
    ],
    daysAgo: 2,
  },
  {
    stage: 'scheduled',
    slotInDays: 2,
    text: 'Open evening is on Thursday from six until eight. No need to book: come and look round.',
    photos: [
      {
        scene: 'building',
        altText: 'A red brick school with a pointed roof and four windows',
        pictured: 0,
      },
    ],
    channels: 2,
    daysAgo: 1,
  },
  {
    stage: 'in_review',
    slotInDays: 4,
    text: 'Rehearsals for the winter show are under way. Costumes next, so please send in any old sheets and scarves.',
    photos: [
      { scene: 'choir', altText: 'Five performers in purple rehearsing on a stage', pictured: 1 },
    ],
    daysAgo: 1,
  },
  {
    stage: 'first_approval',
    slotInDays: 6,
    text: 'Three hundred laps for the hospice: our runners went round and round the field until the light went.',
    ownWords:
      'Three hundred laps for the hospice! Thank you to every family who stood in the dark and cheered.',
    photos: [{ scene: 'sports_day', altText: 'Three runners on a grass track', pictured: 1 }],
    channels: 2,
    daysAgo: 1,
  },
  {
    stage: 'changes_requested',
    text: 'Best trip EVER!!! Mud everywhere!!!',
    photos: [{ scene: 'garden', altText: 'Flowers', pictured: 0 }],
    daysAgo: 3,
  },
  {
    stage: 'refused',
    text: 'We think the council is wrong about the crossing, and in my opinion they should say sorry.',
    daysAgo: 6,
  },
  {
    stage: 'draft',
    kind: 'reminder',
    slotInDays: 8,
    text: 'A reminder that school is closed on Monday for a training day. We see you all on Tuesday at the usual time.',
    daysAgo: 0,
  },
  {
    stage: 'draft',
    text: 'A standing ovation for {learner}, who sang the solo last night! Tickets for the next concert from me on 07700 900123.',
    photos: [
      {
        scene: 'choir',
        altText: 'Five singers in purple on a stage under a warm light',
        pictured: 1,
      },
    ],
    daysAgo: 0,
  },
  {
    stage: 'withdrawn',
    text: 'The second-hand uniform sale is this Friday after school.',
    daysAgo: 5,
  },
]
