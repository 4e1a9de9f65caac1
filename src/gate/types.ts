/**
 * What goes into the gate and what comes out. The gate sees a draft and a school's register;
 * it knows no policy, no consent, no database. Offsets are UTF-16 units of the text as given.
 */

import type { Camera } from './camera.ts'

/** One learner as the gate needs to know them. `id` is opaque to the gate (the CLI uses the UPN). */
export interface RegisterLearner {
  readonly id: string
  readonly forename: string
  readonly preferredForename?: string | undefined
  readonly middleNames?: string | undefined
  readonly surname: string
  /** ISO date, when known. */
  readonly dateOfBirth?: string | undefined
  /** As the school writes it: "7", "Year 7", "Reception". */
  readonly yearGroup?: string | undefined
  readonly className?: string | undefined
  readonly upn?: string | undefined
}

/** One adult of the school, so that colleagues are recognised and staff with titles do not alarm. */
export interface RegisterAdult {
  readonly id: string
  readonly name: string
  /** School mail address; a direct contact detail when it appears in a post. */
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

/** Everything the gate knows of the posting school. */
export interface Register {
  readonly learners: readonly RegisterLearner[]
  readonly adults: readonly RegisterAdult[]
  /** Mail domains of the school ("maesteg.example"): an address on one of them may still be direct. */
  readonly schoolDomains: readonly string[]
  /** Published office contacts: exact addresses and numbers that may appear in posts. */
  readonly publicContacts: readonly string[]
  /** House, class, building and place names and other words of the school that are no person. */
  readonly knownTerms: readonly string[]
  /** Words the school has marked confidential. */
  readonly confidentialTerms: readonly string[]
}

/** A rectangle on the upright picture, in fractions of its width and height. */
export interface PictureBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A face as it was placed. Whose it is, nobody asks a machine. */
export interface SeenFace {
  readonly box: PictureBox
  /** Large and turned to the camera, so that somebody who knows the child would know them. */
  readonly clear: boolean
}

/** A line of writing in the picture. Where it cannot be read, `text` is what little was made out. */
export interface SeenLine {
  readonly box: PictureBox
  readonly text: string
  readonly readable: boolean
}

/** All writing in a picture: its lines, and the text to look for names in. */
export interface SeenWriting {
  readonly lines: readonly SeenLine[]
  /** The lines in reading order; a line may stand in it more than once, beside different neighbours. */
  readonly text: string
  /** Which line each stretch of the text was read from, by its place in `lines`. */
  readonly spans: readonly { readonly start: number; readonly end: number; readonly line: number }[]
}

/** What a look at a photo's pixels came to. */
export type LookedAt =
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'seen'
      readonly faces: readonly SeenFace[]
      readonly writing: SeenWriting
    }

/** What was seen in a photo's pixels: `waiting` until somebody has looked. */
export type PhotoSight = LookedAt | { readonly kind: 'waiting' }

/** What the author says of captions: their words, why there are none, or nothing yet. */
export type DraftCaptions =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'burned_in' | 'no_speech' | 'unsaid' }

/** The moving part behind a poster picture. The gate cannot look into it. */
export interface DraftVideo {
  readonly hasSound: boolean
  readonly captions: DraftCaptions
  /** The author's word that they watched it from beginning to end. */
  readonly watched: boolean
}

/** What was learnt of a photo when it came in; made by `gate/photo`, no pixels in here. */
export interface DraftPhoto {
  readonly id: string
  readonly fileName: string
  readonly altText: string
  /** The author's word that nobody in the picture can be identified. */
  readonly nobodyIdentifiable: boolean
  /** Register ids of the learners tagged as pictured. */
  readonly pictured: readonly string[]
  readonly device: 'school' | 'approved' | 'personal' | 'unknown'
  /** What the photo's own data says it was taken with, where it says so. */
  readonly camera?: Camera
  /** Make and model of the device that its author chose, where they are on record. */
  readonly deviceCamera?: Camera
  /** Make and model of every device that may take photos for the school. */
  readonly listedCameras?: readonly Camera[]
  /** The author's declaration that a copy on a device not the school's was deleted (never proof). */
  readonly deletionDeclared: boolean
  /** Left out: nobody has looked, as while it is `waiting`. */
  readonly sight?: PhotoSight
  /** For a photo that is the poster of a video; what is said of the photo is said of the video. */
  readonly video?: DraftVideo
}

/** A draft as it stands, complete or not. */
export interface Draft {
  readonly text: string
  readonly photos: readonly DraftPhoto[]
  /** Register ids of learners the author says are named in the text. */
  readonly named: readonly string[]
}

/** Where in the draft something was seen. */
export type Place =
  | { readonly part: 'text' }
  /** The words that one channel has for its own, once it was judged as a text by itself. */
  | { readonly part: 'variant'; readonly channel: string }
  | { readonly part: 'alt_text'; readonly photo: string }
  | { readonly part: 'file_name'; readonly photo: string }
  | { readonly part: 'photo'; readonly photo: string }
  /** What was read in the picture: its lines, one to a line, in reading order. */
  | { readonly part: 'writing'; readonly photo: string }
  /** The words of a video's captions, one caption after the other. */
  | { readonly part: 'captions'; readonly photo: string }
  | { readonly part: 'post' }

/** Everything the gate can see. */
export const OBSERVATION_KINDS = [
  'learner_full_name',
  'learner_name_possible',
  'learner_in_context',
  'learner_identifier',
  'adult_name',
  'email_address',
  'phone_number',
  'street_address',
  'postcode',
  'date_of_birth',
  'age_and_name',
  'class_and_year',
  'password',
  'confidential_term',
  'abusive_word',
  'personal_opinion',
  'promise',
  'disclosure',
  'tone',
  'hidden_characters',
  'photo_pictures_learner',
  'photo_undeclared',
  'photo_contradictory',
  'photo_not_seen',
  'photo_more_faces',
  'photo_faces_denied',
  'photo_face_close',
  'photo_writing_unread',
  'photo_face_and_name',
  'photo_device',
  'photo_camera',
  'photo_copy_kept',
  'alt_text_missing',
  'video_not_watched',
  'captions_missing',
  'check_failed',
] as const
export type ObservationKind = (typeof OBSERVATION_KINDS)[number]

/** How sure the gate is: `certain` may block, `likely` asks, `possible` informs. */
export type Confidence = 'certain' | 'likely' | 'possible'

/** Something that a detector saw, with its reason in words. Judged later, under a policy. */
export interface Observation {
  readonly kind: ObservationKind
  readonly place: Place
  /** Span in the part named by `place`; 0..0 where the whole part is meant. */
  readonly start: number
  readonly end: number
  /** Exactly what the author typed there. */
  readonly text: string
  /** Register ids: one where one learner is meant, several where any of them could be. */
  readonly learners: readonly string[]
  /** Register ids of adults meant. */
  readonly adults: readonly string[]
  readonly confidence: Confidence
  /** For a contact detail: whose it is as far as can be seen. */
  readonly owner?: 'staff' | 'learner' | 'school_public' | 'unknown'
  /** Seen of the picture of a video, or in words that belong to it: what is said is said of the video. */
  readonly ofVideo?: true
  /** Where on the picture, for what was seen in one. */
  readonly boxes?: readonly PictureBox[]
  /** Plain words, shown to the author: why this was noticed. */
  readonly reason: string
}

/** A passage of a school's own document as its file holds it, before anybody says what it means. */
export interface DocumentBlock {
  /** `unread_page`: a page that shows something and holds no text. */
  readonly kind: 'heading' | 'paragraph' | 'list_item' | 'table_row' | 'unread_page'
  readonly text: string
  /** How high a heading stands, from 1; how deep a list item lies, from 1; else 0. */
  readonly level: number
  /** Counted from 1; null where the format has no pages. */
  readonly page: number | null
  /** Read off the picture of a page, and part of it not for certain. */
  readonly doubtful?: boolean
}

/** What of a document's text was not taken over, with how often it stood there. */
export interface LeftOut {
  readonly what:
    | 'running_heads'
    | 'page_numbers'
    | 'contents'
    | 'slanted_text'
    | 'pictures'
    | 'scripts'
  readonly times: number
  /** Some of it, each once, so that a person can see whether it was right to leave it out. */
  readonly says: readonly string[]
}
