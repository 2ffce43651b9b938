import { get } from '../../api/client'
import { useLoad } from '../../app/useLoad'

export const useRules = () => useLoad((signal) => get('/api/access/password/rules', { signal }))
