package org.anlan.notification;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anlan.access.AllowedToAll;
import org.anlan.access.SessionWatch;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class LiveController {

    private static final long WITHOUT_TIMEOUT = 0;

    private final LiveScreens screens;
    private final SessionWatch sessions;

    LiveController(LiveScreens screens, SessionWatch sessions) {
        this.screens = screens;
        this.sessions = sessions;
    }

    /** An endless {@code text/event-stream}. Resumes after {@code Last-Event-ID}, or after the parameter where that is easier. */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = LiveEvent.Pushed.class)))
    @AllowedToAll
    @GetMapping("/api/live")
    SseEmitter live(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response) {
        Long resumeAfter = number(lastEventId == null || lastEventId.isBlank() ? after : lastEventId);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        SseEmitter emitter = new SseEmitter(WITHOUT_TIMEOUT);
        screens.open(emitter, Actors.person(), sessions.of(request), resumeAfter);
        return emitter;
    }

    private static @Nullable Long number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw Refusal.badInput(
                    "event-id-malformed",
                    "事件编号不对",
                    new Reason("Last-Event-ID", "“" + text + "”不是事件编号。", "填写收到的最后一个事件的编号，或不填。"));
        }
        return Long.valueOf(text);
    }
}
