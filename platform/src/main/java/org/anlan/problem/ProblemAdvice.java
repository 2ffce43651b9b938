package org.anlan.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every refusal and error into {@code application/problem+json} with Chinese texts. Nothing that the framework says in its
 * own words reaches a person: it names classes, in English.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return answer(refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(MultipartException broken) {
        return answer(RequestFaults.find(broken).orElseThrow());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(CannotCreateTransactionException noConnection) {
        LOG.warn(
                "A request found no connection to the database: {}",
                noConnection.getMostSpecificCause().getMessage());
        return answer(Refusal.busy());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure) {
        LOG.error("A request failed", failure);
        return answer(ofStatus(500));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("A request failed", exception);
        }
        Refusal refusal = RequestFaults.find(exception).orElseGet(() -> ofStatus(status.value()));
        return ResponseEntity.status(refusal.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(refusal));
    }

    /** Where nothing but the status is known. */
    static Refusal ofStatus(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        String code =
                known == null ? "error" : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (status) {
            case 404 -> refusal(404, code, "没有这个地址", "地址不存在。", "检查地址有没有写错，或从首页重新进入。");
            case 413 -> refusal(413, code, "文件太大", "上传的内容超过了上限。", "压缩或拆成几个文件，再上传。");
            case 503 -> Refusal.busy();
            default ->
                status >= 400 && status < 500
                        ? refusal(status, code, "请求无法受理", "请求不合要求。", "检查地址和填写的内容，再试一次。")
                        : refusal(500, "internal", "系统内部出错，操作没有完成", "已经记入日志。", "请稍后重试；仍不行请联系管理员。");
        };
    }

    private static Refusal refusal(int status, String code, String title, String text, String remedy) {
        return new Refusal(status, code, title, List.of(Refusal.Reason.of(text, remedy)));
    }

    static ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(refusal));
    }

    private static ProblemDetail detail(Refusal refusal) {
        return Problems.detail(refusal.status(), refusal.code(), refusal.title(), refusal.reasons());
    }
}
