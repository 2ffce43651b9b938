package org.anlan.registry;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.anlan.access.Allowed;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
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
@RequestMapping("/api/registry/ledgers")
class LedgerController {

    private final Ledgers ledgers;
    private final Commands commands;

    LedgerController(Ledgers ledgers, Commands commands) {
        this.ledgers = ledgers;
        this.commands = commands;
    }

    @Allowed(Role.DEPARTMENT)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportView receive(@RequestPart("file") MultipartFile file, @RequestParam("source") String source)
            throws IOException {
        byte[] content = file.getBytes();
        return commands.run(
                new Command("registry.receive-ledger"),
                () -> ledgers.receive(content, Objects.requireNonNullElse(file.getOriginalFilename(), ""), source));
    }

    @Allowed(Role.DEPARTMENT)
    @GetMapping
    List<ImportView> list() {
        return ledgers.list();
    }

    @Allowed(Role.DEPARTMENT)
    @GetMapping("/{id}")
    ImportView get(@PathVariable long id) {
        return ledgers.get(id);
    }

    @Allowed(Role.DEPARTMENT)
    @GetMapping("/{id}/rows")
    PageView<Ledgers.RowView> rows(
            @PathVariable long id,
            @RequestParam(defaultValue = "ALL") String outcome,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return ledgers.rows(id, filter(outcome), Math.max(0, page), Math.clamp(size, 1, PageView.LARGEST));
    }

    private static Ledgers.RowFilter filter(String outcome) {
        try {
            return Ledgers.RowFilter.valueOf(outcome.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput(
                    "outcome-unknown",
                    "没有这种结果",
                    new Reason("outcome", "“" + outcome + "”不是导入结果。", "用 CLEANED、LINKED、NEW、DOUBTFUL、REFUSED 之一。"));
        }
    }

    @Allowed(Role.DEPARTMENT)
    @PostMapping("/{id}/cancel")
    ImportView cancel(@PathVariable long id) {
        return commands.run(Command.on("registry.cancel-import", "ledger", id), () -> ledgers.cancel(id));
    }

    @Allowed(Role.DEPARTMENT)
    @GetMapping("/{id}/refused.xlsx")
    ResponseEntity<byte[]> refused(@PathVariable long id) {
        return Downloads.workbook("待补正-" + ledgers.get(id).fileName(), ledgers.refused(id));
    }
}
