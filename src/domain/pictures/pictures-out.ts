import { sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import { postContent, readSight } from '../posts/index.ts'
import { PICTURES_AT_ONCE, type PicturesAsked } from './forms.ts'
import { lookedFor, STILL_OUT } from './looked-for.ts'

/** A post that stands somewhere, with what makes somebody look at it again. */
export interface PictureOut {
  readonly postId: string
  readonly text: string
  readonly publishedAt: Date
  readonly channels: readonly string[]
  /** Photos with a face close up; empty where leavers were asked for. */
  readonly photos: readonly { readonly photoId: string; readonly faces: number }[]
  /** Learners in it who have left, the first to leave first; empty where faces were asked for. */
  readonly leavers: readonly { readonly name: string; readonly leftOn: string | null }[]
}

export interface PicturesOut {
  readonly posts: readonly PictureOut[]
  /** All that wait to be looked at, on every page. */
  readonly waiting: number
  /** Live photos that no detector has looked through yet. */
  readonly unseen: number
}

/**
 * The back catalogue of a school: everything published through Gatepost that still stands and shows a face
 * close up, or a learner who has left. What somebody looked at and kept is left out.
 */
export async function picturesOut(
  db: Reader,
  schoolId: string,
  asked: PicturesAsked,
): Promise<PicturesOut> {
  const rows = await standing(db, schoolId)
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 's.post_id').onRef('v.version', '=', 's.version'),
    )
    .select(['s.post_id', 's.published_at', 's.channels', 'v.content'])
    .select(lookedFor(asked.show, asked.leftBy).as('found'))
    .select(sql<number>`count(*) over ()::int`.as('waiting'))
    .where(sql<boolean>`cardinality(${lookedFor(asked.show, asked.leftBy)}) > 0`)
    .orderBy('s.published_at', 'desc')
    .orderBy('s.post_id')
    .limit(PICTURES_AT_ONCE)
    .offset((asked.page - 1) * PICTURES_AT_ONCE)
    .execute()
  const found = rows.flatMap((row) => row.found)
  const faces = asked.show === 'faces' ? await facesIn(db, found) : new Map<string, number>()
  const leavers = asked.show === 'leavers' ? await leaversNamed(db, found) : []
  return {
    posts: rows.map((row) => ({
      postId: row.post_id,
      text: postContent.parse(row.content).text,
      publishedAt: row.published_at,
      channels: row.channels,
      photos: row.found.flatMap((photoId) => {
        const close = faces.get(photoId)
        return close === undefined ? [] : [{ photoId, faces: close }]
      }),
      leavers: leavers.filter((learner) => row.found.includes(learner.learnerId)),
    })),
    waiting: rows[0]?.waiting ?? 0,
    unseen: await unseenPhotos(db, schoolId),
  }
}

/** Each version that somebody may still see somewhere, once, with where. */
function standing(db: Reader, schoolId: string) {
  return db.selectFrom((query) =>
    query
      .selectFrom('publications as u')
      .innerJoin('posts as p', 'p.post_id', 'u.post_id')
      .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
      .select(({ fn }) => [
        'u.post_id',
        'u.version',
        fn.min('u.published_at').as('published_at'),
        sql<string[]>`array_agg(distinct c.name)`.as('channels'),
      ])
      .where('p.school_id', '=', schoolId)
      .where('u.state', 'in', [...STILL_OUT])
      .groupBy(['u.post_id', 'u.version'])
      .as('s'),
  )
}

async function facesIn(db: Reader, photoIds: readonly string[]): Promise<Map<string, number>> {
  if (photoIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('photos')
    .select(['photo_id', 'sight'])
    .where('photo_id', 'in', [...photoIds])
    .execute()
  return new Map(
    rows.map((row) => {
      const sight = readSight(row.sight)
      const faces = sight.kind === 'seen' ? sight.faces.filter((face) => face.clear).length : 0
      return [row.photo_id, faces]
    }),
  )
}

async function leaversNamed(db: Reader, learnerIds: readonly string[]) {
  if (learnerIds.length === 0) return []
  const rows = await db
    .selectFrom('learners')
    .select(['learner_id', 'forename', 'preferred_forename', 'surname', 'left_on'])
    .where('learner_id', 'in', [...learnerIds])
    .orderBy('left_on')
    .orderBy('surname')
    .execute()
  return rows.map((row) => ({
    learnerId: row.learner_id,
    name: `${row.preferred_forename ?? row.forename} ${row.surname}`,
    leftOn: row.left_on,
  }))
}

async function unseenPhotos(db: Reader, schoolId: string): Promise<number> {
  const row = await standing(db, schoolId)
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 's.post_id').onRef('v.version', '=', 's.version'),
    )
    .select(
      sql<number>`coalesce(sum((
        select count(*) from jsonb_array_elements(v.content -> 'photos') as placed
        join photos as f on f.photo_id = (placed ->> 'photoId')::uuid
        where f.sight is null or f.sight ->> 'kind' = 'failed')), 0)::int`.as('unseen'),
    )
    .executeTakeFirst()
  return row?.unseen ?? 0
}
