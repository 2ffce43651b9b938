package org.anlan.organisation;

import java.io.IOException;
import org.anlan.access.Allowed;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.file.Workbooks;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The organisation as an {@code .xlsx}. */
@RestController
@RequestMapping("/api/organisation/workbook")
class BookController {

    private final OrganisationBook book;
    private final Commands commands;

    BookController(OrganisationBook book, Commands commands) {
        this.book = book;
        this.commands = commands;
    }

    @Allowed(Role.DEPARTMENT)
    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> export() {
        return Workbooks.answer("组织.xlsx", book.export());
    }

    @Allowed(Role.DEPARTMENT)
    @PostMapping(path = "/compare", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    OrganisationBook.Comparison compare(@RequestPart("file") MultipartFile file) throws IOException {
        return book.compare(file.getBytes());
    }

    @Allowed(Role.DEPARTMENT)
    @PostMapping(path = "/apply", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    OrganisationBook.Comparison apply(@RequestPart("file") MultipartFile file) throws IOException {
        byte[] content = file.getBytes();
        return commands.run(new Command("organisation.take-workbook"), () -> book.take(content));
    }
}
