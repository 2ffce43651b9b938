package org.anlan.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.anlan.problem.Problems;
import org.anlan.problem.Refusal;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a refusal from a filter, where Spring MVC's advice does not reach. */
record RefusalWriter(JsonMapper json) {

    void write(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(
                response.getOutputStream(),
                Problems.detail(refusal.status(), refusal.code(), refusal.title(), refusal.reasons()));
    }
}
