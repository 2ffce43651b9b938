import { get } from '../../api/client'
import { useLoad } from '../../app/useLoad'

interface Rules {
  rules: string[]
  shortest: number
}

export const useRules = () => useLoad((signal) => get<Rules>('/api/access/password/rules', {}, signal))
