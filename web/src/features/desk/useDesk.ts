import { get } from '../../api/client'
import { useLiveReload } from '../../app/live'
import { useLoad } from '../../app/useLoad'

/** What waits for me, kept fresh by every change that can add or end a need. */
export function useNeeds() {
  const needs = useLoad((signal) => get('/api/desk/needs', { signal }))
  useLiveReload(['alarm', 'order', 'incident', 'import'], needs.reload)
  return needs
}

export function useFigures() {
  const figures = useLoad((signal) => get('/api/desk/figures', { signal }))
  useLiveReload(['alarm', 'order', 'colour', 'incident', 'import'], figures.reload)
  return figures
}
