import { computed, ref } from 'vue'
import { get, post } from '../../api/client'
import type { ImportView } from '../../api/types'
import { useLive } from '../../app/live'
import { useAction } from '../../app/useAction'
import { useLoad } from '../../app/useLoad'

export function isImport(told: unknown): told is ImportView {
  return typeof told === 'object' && told !== null && 'counts' in told && 'status' in told
}

/** The ledgers received so far; the progress of running ones arrives by push. */
export function useLedgers() {
  const list = useLoad((signal) => get('/api/registry/ledgers', { signal }))
  const file = ref<File | null>(null)
  const source = ref('')
  const uploading = useAction((key, chosen: File, from: string) => {
    return post('/api/registry/ledgers', { body: { file: chosen, source: from }, key })
  })

  useLive(
    ['import'],
    (event) => {
      const told: unknown = event.data
      if (!isImport(told) || list.data.value === null) return void list.reload()
      const known = list.data.value.some((each) => each.id === told.id)
      list.data.value = known ? list.data.value.map((each) => (each.id === told.id ? told : each)) : [told, ...list.data.value]
    },
    list.reload,
  )

  function choose(chosen: File | undefined) {
    uploading.clear()
    file.value = chosen ?? null
  }

  async function upload(): Promise<ImportView | undefined> {
    if (file.value === null) return undefined
    const started = await uploading.run(file.value, source.value.trim())
    if (started !== undefined) file.value = null
    return started
  }

  const sources = computed(() => [...new Set((list.data.value ?? []).map((each) => each.source))])
  return { ...list, file, source, sources, choose, upload, busy: uploading.busy, uploadProblem: uploading.problem }
}
