package org.anlan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.database.SystemWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UploadTests extends TestPlatform {

    private static final String FORGERY_TOKEN = "the-same-in-cookie-and-header";

    @Autowired
    MockMvc browser;

    @Autowired
    Accounts accounts;

    @Autowired
    JsonMapper json;

    private Cookie session;

    @BeforeEach
    void signIn() throws Exception {
        session = sessionOf("grid-" + UUID.randomUUID());
    }

    @Test
    void takesInAPhotographOnceForEachKeyAndGivesItBack() throws Exception {
        UUID key = UUID.randomUUID();
        MockHttpServletResponse first = upload(key, "现场.jpg", Photographs.jpeg(800, 600));
        MockHttpServletResponse again = upload(key, "现场.jpg", Photographs.jpeg(800, 600));
        assertThat(first.getStatus()).isEqualTo(200);
        JsonNode kept = json.readTree(first.getContentAsString());
        assertThat(kept.get("mediaType").asString()).isEqualTo("image/jpeg");
        assertThat(kept.get("width").asInt()).isEqualTo(800);
        assertThat(json.readTree(again.getContentAsString()).get("id")).isEqualTo(kept.get("id"));

        String address = "/api/file/files/" + kept.get("id").asLong();
        MockHttpServletResponse photograph = send(get(address));
        assertThat(photograph.getContentAsByteArray()).isEqualTo(Photographs.jpeg(800, 600));
        assertThat(photograph.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(ImageHeader.read(send(get(address + "/thumbnail")).getContentAsByteArray()))
                .isEqualTo(new ImageHeader(ImageType.JPEG, 480, 360));

        session = sessionOf("other-" + UUID.randomUUID());
        assertThat(send(get(address)).getStatus()).isEqualTo(404);
        assertThat(send(get(address + "/thumbnail")).getStatus()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoPhotographTooLargeOrEmptyInChinese() throws Exception {
        assertRefused("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8), 400, "file-type");
        assertRefused(new byte[0], 400, "file-empty");
        assertRefused(new byte[StoredFiles.MOST_BYTES + 1], 413, "file-too-large");
    }

    private void assertRefused(byte[] bytes, int status, String code) throws Exception {
        MockHttpServletResponse answer = upload(UUID.randomUUID(), "photo.jpg", bytes);
        assertThat(answer.getStatus()).as(code).isEqualTo(status);
        JsonNode problem = json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("reasons").get(0).get("remedy").asString()).isNotBlank();
    }

    private MockHttpServletResponse upload(UUID key, String name, byte[] bytes) throws Exception {
        return send(multipart("/api/file/files")
                .file(new MockMultipartFile("file", name, "image/jpeg", bytes))
                .header("Idempotency-Key", key.toString()));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.cookie(session, new Cookie("XSRF-TOKEN", FORGERY_TOKEN));
        request.header("X-XSRF-TOKEN", FORGERY_TOKEN);
        return browser.perform(request).andReturn().getResponse();
    }

    private Cookie sessionOf(String username) throws Exception {
        SystemWork.run(
                "test",
                () -> accounts.open(new Accounts.NewAccount(
                        username, "correct horse battery", "陆网格", Role.GRID, null, List.of(), true)));
        String body = "{\"username\":\"" + username + "\",\"password\":\"correct horse battery\"}";
        MockHttpServletResponse answer = browser.perform(post("/api/access/login")
                        .cookie(new Cookie("XSRF-TOKEN", FORGERY_TOKEN))
                        .header("X-XSRF-TOKEN", FORGERY_TOKEN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        String cookie = String.valueOf(answer.getHeader("Set-Cookie"));
        return new Cookie("ANLAN_SESSION", cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
    }
}
