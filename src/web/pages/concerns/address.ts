/** The form of somebody who works at a school. */
export const newConcernPath = (slug: string) => `/schools/${slug}/concerns/new`
/** The same with the way chosen that passes the head and the safeguarding lead. */
export const pastThemPath = (slug: string) => `${newConcernPath(slug)}?past=them`
