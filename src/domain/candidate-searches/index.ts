/** Fair searches on shortlisted candidates: informed, by somebody off the panel, deleted on their day. */
export { disposeSearches } from './dispose-searches.ts'
export {
  planSearchForm,
  type RecordSearch,
  recordSearchForm,
  settleSearchForm,
} from './forms.ts'
export { planSearch, UNSUCCESSFUL_MONTHS } from './plan-search.ts'
export { recordSearch } from './record-search.ts'
export { type SearchSeen, searchesAt } from './searches-at.ts'
export { settleSearch } from './settle-search.ts'
