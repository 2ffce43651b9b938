package org.anlan.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photographs, kept in the database with what their bytes say of them. */
@Component
public class StoredFiles {

    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final String COLUMNS =
            "id, media_type, size, encode(sha256, 'hex') as sha256, width, height, unit_id, at, seen_before";

    private final DSLContext sql;

    StoredFiles(DSLContext sql) {
        this.sql = sql;
    }

    /** Bytes to send, with their media type. */
    public static final class Content {
        private final String mediaType;
        private final byte[] bytes;

        private Content(String mediaType, byte[] bytes) {
            this.mediaType = mediaType;
            this.bytes = bytes;
        }

        public String mediaType() {
            return mediaType;
        }

        public byte[] bytes() {
            return bytes;
        }
    }

    /**
     * @param unitId the enterprise's own unit; an official's photograph gets its place when something takes it in
     * @throws Refusal when it is empty, too large, no image, broken, or for a unit that is not the uploader's
     */
    @Transactional
    public StoredFile keep(String name, byte[] bytes, @Nullable Long unitId, Instant now) {
        checkSize(bytes.length);
        ImageHeader header = ImageHeader.read(bytes);
        byte[] thumbnail = switch (header.type()) {
            case JPEG, PNG -> Thumbnail.draw(header, bytes);
            case WEBP -> null;
        };
        byte[] hash = sha256(bytes);
        return sql.resultQuery(
                        """
                        insert into file.stored_file
                          (unit_id, uploaded_by, at, name, media_type, size, sha256, width, height, seen_before, bytes, thumbnail)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, file.first_seen(?), ?, ?)
                        returning\s""" + COLUMNS,
                        ownUnit(unitId),
                        uploader(),
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                        name,
                        header.type().mediaType(),
                        bytes.length,
                        hash,
                        header.width(),
                        header.height(),
                        hash,
                        bytes,
                        thumbnail)
                .fetchSingle(StoredFiles::file);
    }

    static void checkSize(long size) {
        if (size == 0) {
            throw Refusal.badInput("file-empty", "文件是空的", new Reason("file", "没有收到任何内容。", "重新选择照片后上传。"));
        }
        if (size > MOST_BYTES) {
            throw new Refusal(
                    413,
                    "file-too-large",
                    "照片太大",
                    List.of(new Reason("file", "照片有 " + size / 1024 / 1024 + " MB，超过 10 MB。", "在手机相机设置里选较低的分辨率后重拍。")));
        }
    }

    private static @Nullable Long ownUnit(@Nullable Long unitId) {
        if (unitId == null || !(Actors.find().orElse(null) instanceof Actor.Person person)) {
            return unitId;
        }
        if (person.scope().units().contains(unitId)) {
            return unitId;
        }
        if (person.scope().villages().isEmpty()) {
            throw Refusal.notFound("监管对象");
        }
        return null;
    }

    private static @Nullable Long uploader() {
        return Actors.find().orElse(null) instanceof Actor.Person person ? person.accountId() : null;
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> find(long id) {
        return list(List.of(id)).stream().findFirst();
    }

    /** Those of the files that exist for whoever asks. */
    @Transactional(readOnly = true)
    public List<StoredFile> list(Collection<Long> ids) {
        return sql.resultQuery("select " + COLUMNS + " from file.stored_file where id = any (?) order by id", (Object)
                        ids.toArray(Long[]::new))
                .fetch(StoredFiles::file);
    }

    /** Those of the files that may serve as evidence about the unit: uploaded for it, or by the asker for no unit yet. */
    @Transactional(readOnly = true)
    public List<StoredFile> usableFor(long unitId, Collection<Long> ids) {
        return sql.resultQuery("select " + COLUMNS + """
                         from file.stored_file
                        where id = any (?) and (unit_id = ? or unit_id is null and uploaded_by = ?) order by id""", ids.toArray(Long[]::new), unitId, uploader())
                .fetch(StoredFiles::file);
    }

    /** From now on the files are seen wherever the unit is seen. */
    @Transactional
    public void takeIn(Collection<Long> ids, long unitId, int villageId) {
        sql.execute("""
                update file.stored_file set village_id = coalesce(village_id, ?), unit_id = coalesce(unit_id, ?)
                 where id = any (?)""", villageId, unitId, ids.toArray(Long[]::new));
    }

    @Transactional(readOnly = true)
    public Content content(long id) {
        return sql.resultQuery("select media_type, bytes from file.stored_file where id = ?", id)
                .fetchOptional(row -> new Content(row.get("media_type", String.class), row.get("bytes", byte[].class)))
                .orElseThrow(() -> Refusal.notFound("这张照片"));
    }

    @Transactional(readOnly = true)
    public Content thumbnail(long id) {
        byte[] bytes = sql.resultQuery("select thumbnail from file.stored_file where id = ?", id)
                .fetchOptional(row -> row.get("thumbnail", byte[].class))
                .orElseThrow(() -> Refusal.notFound("这张照片的缩略图"));
        return new Content(ImageType.JPEG.mediaType(), bytes);
    }

    private static StoredFile file(Record row) {
        return new StoredFile(
                row.get("id", Long.class),
                row.get("media_type", String.class),
                row.get("size", Integer.class),
                row.get("sha256", String.class),
                row.get("width", Integer.class),
                row.get("height", Integer.class),
                row.get("unit_id", Long.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.get("seen_before", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
