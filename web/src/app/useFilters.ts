import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Filters that live in the address bar: shareable, kept on return. Changing one goes back to the first page. */
export function useFilters<K extends string>(defaults: Record<K, string>) {
  const route = useRoute()
  const router = useRouter()
  const names = Object.keys(defaults) as K[]

  const mine = route.name

  const filters = computed((before?: Record<K, string>) => {
    if (route.name !== mine && before !== undefined) return before
    const found = { ...defaults }
    for (const name of names) {
      const value = route.query[name]
      if (typeof value === 'string') found[name] = value
    }
    return found
  }) as ComputedRef<Record<K, string>>

  const page = computed(() => Math.max(0, Number(route.query.page ?? 0) || 0))

  function replace(changes: Record<string, string | undefined>) {
    const query: Record<string, string> = {}
    const merged: Record<string, string> = { ...filters.value, page: '0' }
    for (const [name, value] of Object.entries(changes)) if (value !== undefined) merged[name] = value
    for (const [name, value] of Object.entries(merged)) {
      const usual = name === 'page' ? '0' : defaults[name as K]
      if (value !== usual) query[name] = value
    }
    void router.replace({ query })
  }

  return {
    filters,
    page,
    set: (changes: Partial<Record<K, string>>) => replace(changes),
    goTo: (target: number) => replace({ page: String(target) }),
    clear: () => replace({ ...defaults }),
    changed: computed(() => names.some((name) => filters.value[name] !== defaults[name])),
  }
}
