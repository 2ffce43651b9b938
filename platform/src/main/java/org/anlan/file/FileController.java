package org.anlan.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.anlan.access.AllowedToAll;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/file/files")
class FileController {

    record Uploaded(long id, String mediaType, int size, String sha256, int width, int height) {}

    private final StoredFiles files;
    private final Commands commands;
    private final Clock clock;

    FileController(StoredFiles files, Commands commands, Clock clock) {
        this.files = files;
        this.commands = commands;
        this.clock = clock;
    }

    @AllowedToAll
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Uploaded upload(@RequestPart MultipartFile file, @RequestParam(required = false) @Nullable Long unitId) {
        return commands.run(new Command("file.upload"), () -> {
            StoredFiles.checkSize(file.getSize());
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            StoredFile kept = files.keep(name, bytes(file), unitId, clock.instant());
            return new Uploaded(kept.id(), kept.mediaType(), kept.size(), kept.sha256(), kept.width(), kept.height());
        });
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AllowedToAll
    @GetMapping("/{id}")
    ResponseEntity<byte[]> content(@PathVariable long id) {
        return answer(files.content(id));
    }

    @AllowedToAll
    @GetMapping("/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable long id) {
        return answer(files.thumbnail(id));
    }

    private static ResponseEntity<byte[]> answer(StoredFiles.Content content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(content.bytes());
    }
}
