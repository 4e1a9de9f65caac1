export { registerCandidateSearches } from './candidate-searches.tsx'
