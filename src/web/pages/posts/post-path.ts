import { UUID } from '../../uuid-pattern.ts'

/** The address of a post; an id of another form is no address of ours. */
export const POST_PATH = `/posts/:id{${UUID}}` as const

/** The address of a photo. */
export const PHOTO_PATH = `/photos/:id{${UUID}}` as const

/** The address of a publication: one post on one channel. */
export const PUBLICATION_PATH = `/publications/:id{${UUID}}` as const

/** The address of a takedown that somebody does by hand. */
export const TAKEDOWN_PATH = `/takedowns/:id{${UUID}}` as const
