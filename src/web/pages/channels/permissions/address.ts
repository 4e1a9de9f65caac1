import type { PermissionKind } from '../../../../vocabulary/asked-permissions.ts'

/** Each register’s own part of an address. */
const PATHS: Readonly<Record<PermissionKind, string>> = {
  brand: 'brand',
  friend: 'friends',
  call: 'calls',
  outside_site: 'outside-sites',
  enquiry: 'enquiries',
  work_use: 'work-use',
  name_employer: 'profiles',
}

/** The registers as an address may name them, for the pattern of a route. */
export const KIND_PATHS = Object.values(PATHS).join('|')

/** The register that an address names. */
export function kindAt(path: string): PermissionKind | undefined {
  const kinds = Object.keys(PATHS) as PermissionKind[]
  return kinds.find((kind) => PATHS[kind] === path)
}

/** All registers of a school. */
export function registersPath(slug: string): string {
  return `/schools/${slug}/permissions`
}

/** One register. */
export function registerPath(slug: string, kind: PermissionKind): string {
  return `${registersPath(slug)}/${PATHS[kind]}`
}

/** One entry of a register. */
export function entryPath(slug: string, kind: PermissionKind, permissionId: string): string {
  return `${registerPath(slug, kind)}/${permissionId}`
}
