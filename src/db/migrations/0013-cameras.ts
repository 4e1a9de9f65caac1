/**
 * What a photo's own data says it was taken with, and make and model of the devices on record, so that
 * one can be held against the other. Empty where nobody knows. Frozen: a change is a new migration.
 */
export const name = 'cameras'

export const sql = /* sql */ `
alter table photos
  add column camera_make text not null default '',
  add column camera_model text not null default '';
alter table devices
  add column make text not null default '',
  add column model text not null default '';
`
