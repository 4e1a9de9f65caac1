import type { Visitor } from './visitor.ts'

/** A main page, and where a given visitor finds one that they may open. */
export interface MainPage {
  readonly name: string
  readonly signedIn: boolean
  find(visitor: Visitor): Promise<string | undefined>
}

const POST = /href="(\/posts\/[0-9a-f-]{36})(?:\/edit)?"/g
const SCHOOL = /href="(?:https?:\/\/[^"/]+)?\/s\/([a-z0-9-]+)"/

/** The pages that people spend their day on. */
export const MAIN_PAGES: readonly MainPage[] = [
  { name: '/', signedIn: true, find: (visitor) => opens(visitor, '/') },
  { name: '/posts', signedIn: true, find: (visitor) => opens(visitor, '/posts') },
  { name: '/posts/:id', signedIn: true, find: (visitor) => firstPost(visitor, '') },
  { name: '/posts/:id/edit', signedIn: true, find: (visitor) => firstPost(visitor, '/edit') },
  schoolPage('register'),
  schoolPage('policy'),
  { name: '/trail', signedIn: true, find: (visitor) => opens(visitor, '/trail') },
  { name: '/s/:slug', signedIn: false, find: (visitor) => opens(visitor, '/s/glan-brithyll') },
]

function schoolPage(part: string): MainPage {
  return {
    name: `/schools/:slug/${part}`,
    signedIn: true,
    find: async (visitor) => {
      const slug = await homeSchool(visitor)
      return slug && opens(visitor, `/schools/${slug}/${part}`)
    },
  }
}

async function opens(visitor: Visitor, path: string): Promise<string | undefined> {
  const { status } = await visitor.get(path)
  return status === 200 ? path : undefined
}

async function firstPost(visitor: Visitor, part: '' | '/edit'): Promise<string | undefined> {
  const list = String((await visitor.get('/posts')).body)
  for (const path of new Set([...list.matchAll(POST)].map(([, found]) => found))) {
    if (path && (await opens(visitor, path + part))) return path + part
  }
  return undefined
}

/** The demo's mail addresses end in the school's own name. */
async function homeSchool(visitor: Visitor): Promise<string | undefined> {
  const home = String((await visitor.get('/')).body)
  return SCHOOL.exec(home)?.[1] ?? /@([a-z0-9-]+)\.example$/.exec(visitor.name)?.[1]
}
