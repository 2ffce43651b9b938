import { computed, ref, watch } from 'vue'
import { get, post } from '../../api/client'
import type { Verdict } from '../../api/types'
import { useLiveReload } from '../../app/live'
import { say } from '../../app/toast'
import { useAction } from '../../app/useAction'
import { useLoad } from '../../app/useLoad'

const said: Record<Verdict, string> = { SAME: '已判为同一单位', DIFFERENT: '已判为不同单位', LATER: '已暂缓，请属地核实' }

/** The queue of doubtful pairs, the one on the table, and one decision at a time. */
export function useReviews() {
  const list = useLoad((signal) => get('/api/registry/reviews', { query: { status: 'OPEN' }, signal }))
  useLiveReload(['import'], list.reload)
  const put = ref(new Set<number>())
  const rows = computed(() => (list.data.value ?? []).filter((each) => !put.value.has(each.id)))
  const currentId = ref<number | null>(null)
  const done = ref(0)

  watch(rows, (open) => {
    if (!open.some((each) => each.id === currentId.value)) currentId.value = open[0]?.id ?? null
  })

  const review = useLoad(
    async (signal) => (currentId.value === null ? null : await get('/api/registry/reviews/{id}', { path: { id: currentId.value }, signal })),
    [currentId],
  )
  const deciding = useAction((key, id: number, verdict: Verdict) => post('/api/registry/reviews/{id}/decision', { path: { id }, body: { verdict }, key }))

  function move(step: number) {
    const at = rows.value.findIndex((each) => each.id === currentId.value)
    const next = rows.value[Math.min(rows.value.length - 1, Math.max(0, at + step))]
    if (next !== undefined) currentId.value = next.id
  }

  async function decide(verdict: Verdict) {
    const id = currentId.value
    if (id === null || review.data.value?.id !== id) return
    const next = rows.value[rows.value.findIndex((each) => each.id === id) + 1]
    await deciding.run(id, verdict)
    if (deciding.problem.value !== null) return say(deciding.problem.value.message, 'problem')
    say(said[verdict])
    done.value++
    put.value = new Set(put.value).add(id)
    currentId.value = next?.id ?? rows.value[0]?.id ?? null
  }

  return { list, rows, currentId, review, decide, move, done, busy: deciding.busy, problem: deciding.problem }
}
