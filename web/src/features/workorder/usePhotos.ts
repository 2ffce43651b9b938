import { computed, onScopeDispose, ref } from 'vue'
import { newKey } from '../../api/client'
import { Problem } from '../../api/problem'
import { uploadPhoto } from './useOrder'

export interface Photo {
  key: string
  file: File
  preview: string
  fileId: number | null
  problem: Problem | null
  sending: boolean
}

/** Photographs taken for one order: previewed at once, sent in the background, retried with their own key. */
export function usePhotos(unitId: () => number | null) {
  const photos = ref<Photo[]>([])

  function change(key: string, changes: Partial<Photo>) {
    photos.value = photos.value.map((each) => (each.key === key ? { ...each, ...changes } : each))
  }

  async function send(photo: Photo) {
    change(photo.key, { sending: true, problem: null })
    try {
      change(photo.key, { fileId: (await uploadPhoto(photo.file, unitId(), photo.key)).id })
    } catch (thrown) {
      change(photo.key, { problem: Problem.of(thrown) })
    } finally {
      change(photo.key, { sending: false })
    }
  }

  function add(files: FileList | null) {
    for (const file of Array.from(files ?? [])) {
      const photo: Photo = { key: newKey(), file, preview: URL.createObjectURL(file), fileId: null, problem: null, sending: false }
      photos.value = [...photos.value, photo]
      void send(photo)
    }
  }

  function remove(key: string) {
    const gone = photos.value.find((each) => each.key === key)
    if (gone !== undefined) URL.revokeObjectURL(gone.preview)
    photos.value = photos.value.filter((each) => each.key !== key)
  }

  onScopeDispose(() => photos.value.forEach((each) => URL.revokeObjectURL(each.preview)))
  const fileIds = computed(() => photos.value.flatMap((each) => (each.fileId === null ? [] : [each.fileId])))
  return { photos, add, remove, retry: send, fileIds, settled: computed(() => photos.value.length > 0 && fileIds.value.length === photos.value.length) }
}
