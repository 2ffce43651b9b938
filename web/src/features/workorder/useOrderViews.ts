import { get, post } from '../../api/client'
import { useAction } from '../../app/useAction'
import { useLoad } from '../../app/useLoad'

/** The viewer's own saved filters of the list. */
export function useOrderViews() {
  const views = useLoad((signal) => get('/api/workorder/orders/views', { signal }))
  const saving = useAction((key, name: string, filters: Record<string, string>) => post('/api/workorder/orders/views', { body: { name, filters }, key }))
  const removing = useAction((key, id: number) => post('/api/workorder/orders/views/{id}/remove', { path: { id }, key }))

  async function save(name: string, filters: Record<string, string>): Promise<boolean> {
    const after = await saving.run(name, filters)
    if (after !== undefined) views.data.value = after
    return after !== undefined
  }

  async function remove(id: number) {
    const after = await removing.run(id)
    if (after !== undefined) views.data.value = after
  }

  return { views: views.data, save, remove, busy: saving.busy, problem: saving.problem }
}
